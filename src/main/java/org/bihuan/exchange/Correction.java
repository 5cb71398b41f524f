package org.bihuan.exchange;

/**
 * What a cell of a list should say.
 *
 * @param sheet its name
 * @param row 1-based, as Excel shows it
 * @param column which of the sheet's columns, from 0
 * @param said the text in its place; empty where nothing should stand there
 */
public record Correction(String sheet, int row, int column, String said) {}

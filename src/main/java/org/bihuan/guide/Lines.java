package org.bihuan.guide;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Joins the lines of Chinese text: a browser would put a space where a line of the file ends. */
final class Lines extends AbstractVisitor {

    @Override
    public void visit(SoftLineBreak end) {
        if (end.getPrevious() instanceof Text before
                && end.getNext() instanceof Text after
                && chinese(
                        before.getLiteral().codePointBefore(before.getLiteral().length()))
                && chinese(after.getLiteral().codePointAt(0))) {
            end.unlink();
        }
    }

    private static boolean chinese(int letter) {
        return Character.isIdeographic(letter) || letter >= 0x3000 && letter <= 0x303f || letter >= 0xff00;
    }
}

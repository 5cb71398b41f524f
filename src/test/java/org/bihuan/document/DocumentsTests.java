package org.bihuan.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.bihuan.TestDatabase;
import org.bihuan.organization.Accounts;
import org.bihuan.organization.Actor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The store of files. */
class DocumentsTests {

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aFileThatArrivesSlowlyHoldsNoConnection(TestDatabase database) {
        Documents documents = database.get(Documents.class);
        Actor actor = database.get(Accounts.class).actor("water", null).orElseThrow();
        List<Boolean> held = new ArrayList<>();
        var slow = new FilterInputStream(new ByteArrayInputStream("佐证".getBytes(StandardCharsets.UTF_8))) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                held.add(TransactionSynchronizationManager.isActualTransactionActive());
                return super.read(into, from, length);
            }
        };
        Document kept = documents.store(actor, "佐证.txt", slow);
        assertThat(held).isNotEmpty().containsOnly(false);
        assertThat(documents.visible(actor, kept.id())).contains(kept);
    }
}

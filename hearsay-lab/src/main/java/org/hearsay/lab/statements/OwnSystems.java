package org.hearsay.lab.statements;

import java.util.List;
import java.util.function.Consumer;
import org.hearsay.lab.read.GoldLines;
import org.hearsay.lab.read.Product;
import org.hearsay.lab.read.ReadText;
import org.hearsay.lab.score.LedgerLines;
import org.hearsay.pack.DomainPack;
import org.hearsay.statement.AttributionTagger;
import org.hearsay.statement.StatementReader;
import org.hearsay.text.Outcome;
import org.jspecify.annotations.Nullable;

/** The product, whole and in parts. */
final class OwnSystems {
    private final Consumer<String> messages;

    /** Texts that cannot be read count as without findings, and {@code messages} is told. */
    OwnSystems(Consumer<String> messages) {
        this.messages = messages;
    }

    /** The product as {@code hearsay annotate} runs it. */
    StatementSystem shipped() {
        return of(new Product(List.of()));
    }

    /** The same with another tagger; null for the grammar alone. */
    StatementSystem with(@Nullable AttributionTagger tagger) {
        return of(new Product(List.of(), tagger));
    }

    private StatementSystem of(Product product) {
        return texts -> {
            Product.Annotated annotated = product.annotate(texts.stream()
                    .map(t -> GoldLines.line(t.id(), t.text(), t.date()))
                    .toList());
            for (Outcome failed : annotated.failed()) {
                messages.accept(failed.doc() + " could not be read and counts as without findings: " + failed.detail());
            }
            return Answers.of(texts, LedgerLines.of(annotated.lines()));
        };
    }

    /** What the tagger finds and joins, with nothing sifted out and nothing of the grammar's beside it. */
    static StatementSystem tagger(DomainPack pack, AttributionTagger tagger) {
        ReadText.Reader reader = new ReadText.Reader(pack);
        StatementReader statements = new StatementReader(pack, tagger);
        return texts -> {
            Answers answers = new Answers();
            for (Unmarked text : texts) {
                ReadText read = reader.read(text.id(), text.text(), text.date());
                answers.addStatements(
                        text.id(), statements.tagged(read.article(), read.sentences(), read.entities(), read.times()));
            }
            return answers;
        };
    }
}

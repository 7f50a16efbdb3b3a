package org.hearsay.lab.rival;

import net.dankito.readability4j.Article;
import net.dankito.readability4j.Readability4J;

/** readability4j, the port of Mozilla's Readability that most of the JVM uses. */
public final class Readability implements Rival {

    @Override
    public String name() {
        return "readability4j 1.0.8";
    }

    @Override
    public boolean fields() {
        return true;
    }

    @Override
    public Extract extract(String url, String html) {
        Article article = new Readability4J(url, html).parse();
        String body = article.getTextContent();
        return new Extract(body == null ? "" : body, article.getTitle(), article.getByline());
    }
}

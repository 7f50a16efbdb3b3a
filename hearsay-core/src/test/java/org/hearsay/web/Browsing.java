package org.hearsay.web;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * The Chromium of the system, driven by Playwright; tests are skipped where there is none. To unpack the driver and start the
 * browser takes seconds, so all classes have one, which ends with the process.
 */
final class Browsing {
    private static @Nullable Browsing shared;

    private final Playwright playwright;
    final Browser browser;

    private Browsing(Playwright playwright, Path chromium) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
    }

    static synchronized Browsing shared() {
        Browsing known = shared;
        if (known == null) {
            known = open();
            Runtime.getRuntime().addShutdownHook(new Thread(known::close));
            shared = known;
        }
        return known;
    }

    private static Browsing open() {
        Optional<Path> chromium = Stream.of(
                        System.getenv().getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(p -> !p.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Assumptions.assumeTrue(
                chromium.isPresent(), "no Chromium: install it (apt-get install chromium) or name it in CHROMIUM");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browsing(
                Playwright.create(new Playwright.CreateOptions().setEnv(environment)), chromium.orElseThrow());
    }

    private void close() {
        browser.close();
        playwright.close();
    }
}

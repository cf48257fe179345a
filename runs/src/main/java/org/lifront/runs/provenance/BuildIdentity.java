package org.lifront.runs.provenance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * Which program made a result.
 *
 * @param version version of the program, for example {@code 0.1.0}
 * @param revision abbreviated git revision of its source, with {@code -dirty} if the source had uncommitted changes;
 *     {@code unknown} when it was built outside a git checkout
 */
public record BuildIdentity(String version, String revision) {

    private static final String RESOURCE = "build.properties";
    private static final BuildIdentity CURRENT = read();

    /** The identity of the running program, as the build recorded it. */
    public static BuildIdentity current() {
        return CURRENT;
    }

    private static BuildIdentity read() {
        try (InputStream in = BuildIdentity.class.getResourceAsStream(RESOURCE)) {
            Properties properties = new Properties();
            properties.load(in);
            return new BuildIdentity(properties.getProperty("version"), properties.getProperty("revision"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
        }
    }

    /** One line for {@code --version}: program, version, revision, Java runtime. */
    public String line() {
        return "LiFront " + version + " (revision " + revision + ", Java " + System.getProperty("java.version") + ")";
    }
}

package io.eloquent.dialect.sqlite;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Everything that anybody logs at any level, with its stack traces, and everything that goes to the console. */
final class CapturedLog extends Handler {
    private final Logger root = Logger.getLogger("");
    private final Level levelBefore = root.getLevel();
    private final PrintStream outBefore = System.out;
    private final PrintStream errBefore = System.err;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream captured = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final SimpleFormatter formatter = new SimpleFormatter();

    CapturedLog() {
        System.setOut(captured);
        System.setErr(captured);
        setLevel(Level.ALL);
        root.setLevel(Level.ALL);
        root.addHandler(this);
    }

    @Override
    public void publish(LogRecord entry) {
        captured.println(entry.getLoggerName() + " " + entry.getLevel() + " " + formatter.formatMessage(entry));
        if (entry.getThrown() != null) {
            captured.print(stackTrace(entry.getThrown()));
        }
    }

    static String stackTrace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** {@return all of it so far} */
    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        root.removeHandler(this);
        root.setLevel(levelBefore);
        System.setOut(outBefore);
        System.setErr(errBefore);
    }
}

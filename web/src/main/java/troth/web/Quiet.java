package troth.web;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a line of the log says: our own words, or else what kind of thing failed and in which of
/// the parts that everyone uses. The words of libraries may carry what a partner wrote, and the
/// parts that only some use tell what somebody did; both are left out.
public final class Quiet extends ClassicConverter {

    private static final Pattern COMMON =
            Pattern.compile("troth\\.web\\.(store|access|page|key|picture)\\..*");

    @Override
    public String convert(ILoggingEvent event) {
        var line = new StringBuilder();
        if (event.getLoggerName().startsWith("troth.")) {
            line.append(event.getMessage());
        }
        for (var thrown = event.getThrowableProxy(); thrown != null; thrown = thrown.getCause()) {
            line.append(' ').append(thrown.getClassName());
            where(thrown).ifPresent(at -> line.append(" at ").append(at));
        }
        return line.toString().strip();
    }

    private static Optional<String> where(IThrowableProxy thrown) {
        return Arrays.stream(thrown.getStackTraceElementProxyArray())
                .map(StackTraceElementProxy::getStackTraceElement)
                .filter(frame -> COMMON.matcher(frame.getClassName()).matches())
                .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
                .findFirst();
    }
}

package troth.cohort;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import troth.formats.BadFileException;

/// A Spark cluster that a command asks, and what the command says where it cannot go on.
///
/// @param name what the cluster calls the work
/// @param kept what is left of the work where the cluster gives up, and what to do then
record Cluster(String master, String name, String kept) {

    /// Where Spark itself hands on the secret of a cluster, so that no list of processes shows it.
    private static final String SECRET = "_SPARK_AUTH_SECRET";

    /// Spark's own work is ended at 40.
    private static final int BEFORE_SPARK = 100;

    /// Where a part is kept, there it is waited for: elsewhere all it was asked would be asked
    /// anew.
    private static final String PATIENCE = "1h";

    /// Runs a command.
    ///
    /// @return how it ended, 2 where it could not do what was asked
    static int command(IntSupplier work) {
        try {
            return work.getAsInt();
        } catch (IllegalArgumentException | BadFileException e) {
            System.err.println(e.getMessage());
            return 2;
        }
    }

    /// @param stopped what is said where TERM or Ctrl-C ends this process before
    /// @throws IllegalArgumentException where the cluster gives up
    <T> T ask(Function<JavaSparkContext, T> work, Supplier<String> stopped) {
        try (var spark = new JavaSparkContext(configured());
                var _ = farewell(spark, stopped)) {
            return work.apply(spark);
        } catch (Exception e) {
            if (ShutdownHookManager.get().isShutdownInProgress()) {
                waitForTheEnd();
            }
            if (isLost(e)) {
                throw lost(e);
            }
            throw e;
        }
    }

    /// Speaks before Spark ends its own work, which fails then, and is no news.
    private static Farewell farewell(JavaSparkContext spark, Supplier<String> stopped) {
        Runnable last =
                () -> {
                    spark.setLogLevel("OFF");
                    System.err.println(stopped.get());
                };
        ShutdownHookManager.get().addShutdownHook(last, BEFORE_SPARK);
        return () -> ShutdownHookManager.get().removeShutdownHook(last);
    }

    private static void waitForTheEnd() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// To be taken away once the work is done.
    private interface Farewell extends AutoCloseable {
        @Override
        void close();
    }

    SparkConf configured() {
        var conf =
                new SparkConf()
                        .setMaster(master)
                        .setAppName(name)
                        .set("spark.ui.enabled", "false")
                        .set("spark.locality.wait", PATIENCE);
        Optional.ofNullable(System.getenv(SECRET))
                .ifPresent(secret -> conf.set("spark.authenticate.secret", secret));
        return conf;
    }

    /// Spark throws its checked exceptions where none is declared.
    private static boolean isLost(Exception e) {
        return e instanceof SparkException
                || e.getCause() instanceof SparkException
                || e.getMessage() == null;
    }

    private IllegalArgumentException lost(Exception e) {
        return new IllegalArgumentException(
                "The cluster (%s) gave up: %s%n%s".formatted(master, e, kept), e);
    }
}

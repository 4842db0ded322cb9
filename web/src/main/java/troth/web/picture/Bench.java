package troth.web.picture;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/// A thread of its own for work that takes long, which lets whoever waits for a page go first.
///
/// Java's own priorities do nothing on Linux unless a flag is set that warns everybody who is not
/// root; so the system is asked. There each thread has its own niceness, and may always be nicer
/// than it was. On other systems nothing is asked, and pages share with pictures as they come.
final class Bench {

    /// A tenth of what others get while they want it, and all that they leave.
    private static final int NICE = 10;

    private Bench() {}

    static Executor of(String name) {
        return Executors.newSingleThreadExecutor(work ->
                Thread.ofPlatform()
                        .daemon()
                        .name(name)
                        .unstarted(() -> {
                            letOthersGoFirst();
                            work.run();
                        }));
    }

    private static void letOthersGoFirst() {
        if (System.getProperty("os.name", "").equals("Linux")) {
            Linker.nativeLinker().defaultLookup().find("setpriority").ifPresent(Bench::nicer);
        }
    }

    /// `setpriority(PRIO_PROCESS, this thread, NICE)`; a system that refuses leaves it as it was.
    @SuppressWarnings("restricted")
    private static void nicer(MemorySegment setpriority) {
        var number = ValueLayout.JAVA_INT;
        var call = FunctionDescriptor.of(number, number, number, number);
        try {
            var _ =
                    (int)
                            Linker.nativeLinker()
                                    .downcallHandle(setpriority, call)
                                    .invokeExact(0, 0, NICE);
        } catch (Throwable e) {
            throw new IllegalStateException("The priority of a thread could not be set.", e);
        }
    }
}

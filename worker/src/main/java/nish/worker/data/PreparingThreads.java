package nish.worker.data;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads that prepare images, one a processor, for all trials of this JVM: trials ask for them
 * in turn, so that many trials do not make many threads, and one trial alone has them all. None of
 * them is ever interrupted, as the thread of a cancelled trial is: an interrupt would close the
 * files that trials share. They end when there has been nothing to do for a while, and keep no JVM
 * from ending.
 */
final class PreparingThreads {

  static final int COUNT = Runtime.getRuntime().availableProcessors();
  static final String NAME = "nish-images-";

  private static final int IDLE_SECONDS = 10;
  private static final AtomicInteger STARTED = new AtomicInteger();
  private static final ThreadPoolExecutor POOL = pool();

  private PreparingThreads() {}

  static Executor shared() {
    return POOL;
  }

  private static ThreadPoolExecutor pool() {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            COUNT,
            COUNT,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            PreparingThreads::thread);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, NAME + STARTED.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}

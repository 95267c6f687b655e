package nish.driver.parallel;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;

/** Executors at work on one trial: a Spark job of a task for each worker. */
record Crew(JavaSparkContext spark) {

  /** What a worker, counted from 0, does on its executor. */
  interface Work<T extends Serializable> extends Serializable {
    T by(int worker);
  }

  /**
   * Has each of some workers do its work. Where there are fewer executors than workers, some wait;
   * where one is lost, another does its work again.
   *
   * @return what came of it, in the workers' order, whoever was done first
   * @throws TrialFailure if one of them cannot, whoever tries
   */
  <T extends Serializable> List<T> each(int workers, Work<T> work) {
    List<Integer> numbers = IntStream.range(0, workers).boxed().toList();
    List<Told<T>> told =
        spark.parallelize(numbers, workers).map(worker -> Told.by(() -> work.by(worker))).collect();
    return told.stream().map(Told::value).toList();
  }
}

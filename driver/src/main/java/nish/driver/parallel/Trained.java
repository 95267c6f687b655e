package nish.driver.parallel;

import java.io.Serializable;
import nish.worker.training.Stint;
import nish.worker.trial.Provenance;
import org.deeplearning4j.spark.impl.paramavg.aggregator.ParameterAveragingAggregationTuple;

/**
 * What one worker made of its share.
 *
 * @param result its parameters, and its optimizer's numbers
 * @param iterations steps since the trial's beginning, which optimizers count
 */
record Trained(
    ParameterAveragingAggregationTuple result, int iterations, Stint stint, Provenance provenance)
    implements Serializable {}

package troth.infer;

/// The log-likelihood of one answer and its first two derivatives by the two numbers it depends on:
/// the predictor eta and the logarithm s of the person's scale. Scratch of one thread.
final class Terms {

    double log;
    double byEta;
    double byScale;
    double byEtaEta;
    double byEtaScale;
    double byScaleScale;
}

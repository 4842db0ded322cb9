package troth.infer;

/// Hears how far a reading has come; called from any thread.
@FunctionalInterface
public interface Progress {

    Progress SILENT = (_, _, _) -> {};

    /// The stages of a reading, in their order.
    enum Stage {
        FIT("fitting the training days"),
        FORECAST("forecasting what was held back"),
        PLAIN("the same without the mechanism"),
        REFIT("fitting all days"),
        DRAW("drawing from the posterior"),
        WEIGH("weighing the paths of each couple"),
        READ("reading each couple"),
        COMPARE("fitting models and forecasting by them");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /// @param done of `total` steps; `total` is 0 where it is not known
    void at(Stage stage, int done, int total);
}

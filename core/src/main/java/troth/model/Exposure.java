package troth.model;

/// What reaches one body during an event, in minutes: closeness while it lasts, an orgasm, a
/// strain. What is absent is 0.
public record Exposure(Contact contact, Climax climax, Strain strain) {

    /// @param minutes how long it lasts, at least 0 (min)
    /// @param touch intensity of touch, quality included, in [0, 1]
    /// @param touchPulse what the beginning alone is worth, in touch-minutes
    /// @param arousal intensity of arousal, in [0, 1]
    /// @param company how far the partners are together, in [0, 1]
    public record Contact(
            double minutes, double touch, double touchPulse, double arousal, double company) {

        static final Contact NONE = new Contact(0, 0, 0, 0, 0);
    }

    /// @param minute when, from the beginning of the event (min)
    /// @param size 1 is an orgasm of an encounter of quality 1; 0 is none
    public record Climax(double minute, double size) {

        static final Climax NONE = new Climax(0, 0);
    }

    /// @param minutes how long it lasts (min)
    /// @param severity of the stressor, after what touch and support take away
    /// @param touch touch of the partner meanwhile, in [0, 1]
    /// @param support of the partner, which also speeds the calming, in [0, 1]
    public record Strain(double minutes, double severity, double touch, double support) {

        static final Strain NONE = new Strain(0, 0, 0, 0);
    }

    static final Exposure NOTHING = new Exposure(Contact.NONE, Climax.NONE, Strain.NONE);

    static Exposure to(Contact contact, Climax climax) {
        return new Exposure(contact, climax, Strain.NONE);
    }

    static Exposure to(Strain strain) {
        return new Exposure(Contact.NONE, Climax.NONE, strain);
    }

    /// The same closeness, `share` as strong: what is wanted less reaches the body less.
    public Exposure scaled(double share) {
        var c = contact;
        return new Exposure(
                new Contact(
                        c.minutes(),
                        share * c.touch(),
                        share * c.touchPulse(),
                        share * c.arousal(),
                        share * c.company()),
                new Climax(climax.minute(), share * climax.size()),
                strain);
    }

    /// Touch of the partner at `minute` after the beginning, in [0, 1].
    public double touch(double minute) {
        if (minute < 0) {
            return 0;
        }
        return Math.max(
                minute < contact.minutes() ? contact.touch() : 0,
                minute < strain.minutes() ? strain.touch() : 0);
    }
}

package troth.web.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import troth.web.agreement.Lint.Warning;

class LintTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    We have sex at least twice a week. | SEX
                    Intimacy every Sunday. | SEX
                    We have sex twice a week. | SEX
                    We sleep with each other on Fridays. | SEX
                    Robin weighs himself on Mondays. | WEIGHT
                    Noa will lose 5 by summer. | WEIGHT
                    Robin shows every receipt. | MONEY
                    Noa asks before she buys anything. | MONEY
                    Noa does not see her sister any more; no contact with her friends. | FRIENDS
                    Robin gives up his friends from work. | FRIENDS
                    Robin unlocks the phone whenever asked. | WATCHING
                    Noa knows Robin’s location at any time. | WATCHING
                    Robin reads the messages of Noa. | WATCHING
                    """)
    void itWarnsOfTermsThatControl(String words, Warning warning) {
        assertThat(Lint.warnings(words)).contains(warning);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We must have sex on Fridays.",
                "Noa never refuses sex.",
                "Robin will not say no to intimacy.",
                "Sex is owed after a quarrel.",
                "Intimacy whenever Robin wants it.",
                "Sex makes up for a late evening.",
                "I will sleep with you whenever you ask.",
                "Every time Noa wants, we make love."
            })
    void sexAsADutyIsFound(String words) {
        assertThat(Lint.makesSexADuty(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody has to have sex.",
                "We have to talk about sex one day.",
                "Either may say no to sex at any time.",
                "We must be home by ten. Sex is not part of this.",
                "We sleep with each other whenever both of us want to.",
                "We talk about sex whenever one of us wants to.",
                "Noa sleeps with the window open whenever it is warm.",
                "We are kind to each other."
            })
    void otherWordsAboutSexAreNoDuty(String words) {
        assertThat(Lint.makesSexADuty(words)).isFalse();
    }

    @Test
    void aStepOfRepairIsNoPenalty() {
        assertThat(Lint.isPenalty("We talk on Sunday. No penalty.")).isFalse();
        assertThat(Lint.isPenalty("Robin pays the bill after all.")).isFalse();
        assertThat(Lint.isPenalty("We say so within a day, without punishment.")).isFalse();

        for (var penalty :
                List.of(
                        "The penalty is a week without the car.",
                        "Robin pays me 50.",
                        "Robin pays 50 euros",
                        "Robin gives 20 € to a good cause.",
                        "No phone for a week.",
                        "Noa sleeps on the sofa.",
                        "Whoever forgets loses the right to complain.")) {
            assertThat(Lint.isPenalty(penalty)).as(penalty).isTrue();
        }
    }

    @Test
    void devicesPlacesAndPasswordsAreNoticed() {
        for (var words :
                List.of(
                        "The phone lies on the table.",
                        "We tell each other the password.",
                        "Our location is shared.",
                        "Robin shows the chats with X.")) {
            assertThat(Lint.opens(words)).as(words).isTrue();
        }
        assertThat(Lint.opens("Robin tells Noa the same day if a message comes.")).isFalse();
    }
}

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
        for (var repair :
                List.of(
                        "We talk on Sunday. No penalty.",
                        "Robin pays the bill after all.",
                        "We say so within a day, without punishment.",
                        "Whoever misses it gives a call within 24 hours.",
                        "We give it 10 minutes on Sunday.",
                        "We give it the first 15 minutes of Sunday’s meeting. No penalty.",
                        "It is fine to be late once; we say so.",
                        "Robin pays her a visit within 24 hours.",
                        "Robin pays attention, 15 minutes, the next day.",
                        "No phone at the table while we talk it over.",
                        "Noa owes an answer by 8 o’clock.",
                        "We pay each other a visit on the 3rd.")) {
            assertThat(Lint.isPenalty(repair)).as(repair).isFalse();
        }

        for (var penalty :
                List.of(
                        "The penalty is a week without the car.",
                        "Robin pays me 50.",
                        "Robin pays 50 euros",
                        "Robin gives 20 € to a good cause.",
                        "Noa pays him 20",
                        "Robin pays the other.",
                        "There is a fine of 10 for it.",
                        "Robin is fined.",
                        "Robin owes Noa $5.",
                        "Robin puts 5 francs into the jar: he pays 5 francs.",
                        "Whoever is late pays twenty dollars.",
                        "Robin transfers 50 € to Noa.",
                        "No phone for a week.",
                        "No phone until Sunday.",
                        "The other gets no phone.",
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

using StaticPublication.Reading;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>What pages round is still true as it is said.</summary>
public class RoundedTests
{
    private static readonly Strings Strings = ThemeReading.Read(Repository.Theme, "fr", new FaultList())!.Strings;

    [Theory]
    [InlineData(60, "60 jours")]
    [InlineData(91, "3 mois (91 jours)")]
    [InlineData(637, "21 mois (637 jours)")]
    [InlineData(700, "23 mois (700 jours)")]
    [InlineData(717, "près de deux ans (717 jours)")]
    [InlineData(731, "deux ans (731 jours)")]
    [InlineData(740, "plus de deux ans (740 jours)")]
    [InlineData(1000, "plus de deux ans (1 000 jours)")]
    [InlineData(1062, "près de trois ans (1 062 jours)")]
    [InlineData(1096, "trois ans (1 096 jours)")]
    [InlineData(1255, "plus de trois ans (1 255 jours)")]
    public void A_delay_is_rounded_as_a_person_would_say_it_and_its_days_are_beside_it(int days, string said) =>
        Assert.Equal(said, new TextFormats(Strings).Delay(days).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    [Theory]
    [InlineData(1999, 2000, "plus de 99 %")]
    [InlineData(2000, 2000, "100 %")]
    [InlineData(1, 1000, "moins de 1 %")]
    [InlineData(0, 1000, "0 %")]
    [InlineData(1, 3, "33 %")]
    public void A_share_is_all_or_nothing_only_if_it_is(int part, int whole, string said) =>
        Assert.Equal(said, Scorecard.Percent(Strings, part, whole).Replace('\u202F', ' ').Replace('\u00A0', ' '));
}

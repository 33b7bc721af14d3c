using System.Globalization;
using StaticPublication.Reading;
using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>What pages round is still true as it is said.</summary>
public class RoundedTests
{
    private static readonly Strings Strings = ThemeReading.Read(Repository.Theme, "fr", new FaultList())!.Strings;

    [Theory]
    [InlineData("2013-01-01", "2013-02-20", null)]
    [InlineData("2013-01-31", "2013-03-31", "2 mois")]
    [InlineData("2013-01-01", "2013-04-02", "environ 3 mois")]
    [InlineData("2013-01-01", "2013-03-30", "environ 3 mois")]
    [InlineData("2013-02-03", "2014-11-03", "21 mois")]
    [InlineData("2013-01-01", "2016-03-01", "3 ans, 2 mois")]
    [InlineData("2013-01-01", "2015-01-02", "environ 2 ans")]
    public void A_duration_is_of_the_calendar_and_says_when_it_is_rounded(string from, string until, string? said) =>
        Assert.Equal(said, new TextFormats(Strings).Duration(Day(from), Day(until))?.Replace('\u00A0', ' '));

    [Theory]
    [InlineData(1999, 2000, "plus de 99 %")]
    [InlineData(2000, 2000, "100 %")]
    [InlineData(1, 1000, "moins de 1 %")]
    [InlineData(0, 1000, "0 %")]
    [InlineData(1, 3, "33 %")]
    public void A_share_is_all_or_nothing_only_if_it_is(int part, int whole, string said) =>
        Assert.Equal(said, Scorecard.Percent(Strings, part, whole).Replace('\u202F', ' ').Replace('\u00A0', ' '));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}

using CsCheck;
using StaticPublication.Text;

namespace StaticPublication.Tests;

public class FoldingTests
{
    [Theory]
    [InlineData("L’ÉCONOMIE", "l economie")]
    [InlineData("l'économie", "l economie")]
    [InlineData("Cœur  de\u00A0l'Île-de-France ", "coeur de l ile de france")]
    [InlineData("E\u0301cole", "ecole")]
    [InlineData("Straße", "strasse")]
    [InlineData("ΟΔΟΣ", "οδοσ")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("2ᵉ circonscription", "2e circonscription")]
    [InlineData("", "")]
    public void Names_that_read_alike_fold_alike(string text, string folded) => Assert.Equal(folded, Folding.Key(text));

    [Theory]
    [InlineData("Διεύθυνση Αδειών", "diefthynsi-adeion")]
    [InlineData("Υπουργεία", "ypourgeia")]
    [InlineData("Άγγελος, αυγά και ΨΑΡΙΑ", "angelos-avga-kai-psaria")]
    [InlineData("Gebühren für Straßen", "gebuhren-fur-strassen")]
    public void A_slug_of_Greek_is_in_Latin_letters(string text, string slug) => Assert.Equal(slug, Folding.Slug(text));

    [Fact]
    [Trait("Check", "R13")]
    public void Folding_and_slugs_are_idempotent_and_slugs_are_ids() =>
        Gen.String.Sample(text =>
        {
            var key = Folding.Key(text);
            Assert.Equal(key, Folding.Key(key));
            var slug = Folding.Slug(text);
            Assert.Equal(slug, Folding.Slug(slug));
            Assert.True(slug.Length == 0 || (Ids.HasSyntax(slug) && slug.Length <= 80), slug);
        });

    [Theory]
    [InlineData("2013", 2013, 0, 0)]
    [InlineData("2013-07", 2013, 7, 0)]
    [InlineData("2013-07-09", 2013, 7, 9)]
    public void A_partial_date_says_as_much_as_its_source(string text, int year, int month, int day)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal((year, month, day), (date.Year, date.Month, date.Day));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2013-7-9")]
    [InlineData("09/07/2013")]
    [InlineData("2023-02-29")]
    [InlineData("5 janvier 2024")]
    [InlineData("2013-07-09T00:00:00Z")]
    [InlineData("")]
    [Trait("Check", "R07")]
    public void Nothing_else_is_a_date(string text) => Assert.False(PartialDate.TryParse(text, out _));
}

using StaticPublication.Rendering;
using StaticPublication.Text;

namespace StaticPublication.Tests;

/// <summary>The spaces of French punctuation hold their line.</summary>
public class SpacingTests
{
    [Theory]
    [InlineData("Que faire ?", "Que faire\u202f?")]
    [InlineData("Tiens ! Voyons ; 5 % :", "Tiens\u202f! Voyons\u202f; 5\u202f%\u00a0:")]
    [InlineData("Le « haut débit » en 2013.", "Le «\u00a0haut débit\u00a0» en 2013.")]
    [InlineData("loi n° 2013-660 et Question N° 3", "loi n°\u00a02013-660 et Question N°\u00a03")]
    [InlineData("20 ° C, 12:30, a;b, « », ?", "20 ° C, 12:30, a;b, «\u00a0»,\u202f?")]
    [InlineData("déjà\u00a0: posé\u202f?", "déjà\u00a0: posé\u202f?")]
    [InlineData(" ?", "\u202f?")]
    [InlineData("<?# Eval ?> <% a %> {% a %}", "<?# Eval ?> <% a %> {% a %}")]
    [InlineData("", "")]
    public void A_plain_space_beside_a_mark_of_French_does_not_break(string source, string shown) =>
        Assert.Equal(shown, Spacing.French(source));

    [Fact]
    public void A_text_without_such_a_place_is_not_copied()
    {
        const string Text = "Rien à mettre en page, pas même 12:30.";
        Assert.Same(Text, Spacing.French(Text));
    }

    [Theory]
    [InlineData(
        true,
        "<p>«\u00a0<em>Oui</em>\u00a0»\u202f; <code>a ; b</code> <a href=\"https://a.example/?q=a%20:b\">là\u00a0:</a></p>\n"
    )]
    [InlineData(false, "<p>« <em>Oui</em> » ; <code>a ; b</code> <a href=\"https://a.example/?q=a%20:b\">là :</a></p>\n")]
    public void Words_are_spaced_where_the_text_is_French_and_code_and_addresses_never(bool french, string html) =>
        Assert.Equal(
            html,
            new Markdown(Printed.AtRoot)
                .Render("« *Oui* » ; `a ; b` [là :](https://a.example/?q=a%20:b)", TextPlace.Plain(2) with { French = french })
                .ToString()
        );
}

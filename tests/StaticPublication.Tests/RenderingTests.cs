using StaticPublication.Rendering;

namespace StaticPublication.Tests;

/// <summary>The pages of a small catalogue: their language, what they depend on, and that none leads to what must not be indexed.</summary>
public sealed class RenderingTests : IDisposable
{
    private readonly SmallCatalogue _small = OddDocuments.Make();

    public void Dispose() => _small.Dispose();

    [Fact]
    [Trait("Check", "R64")]
    public void A_document_that_must_not_be_indexed_is_in_no_list_that_may_be()
    {
        var pages = Printed.Pages(_small.Edition());
        Assert.NotNull(Printed.Parsed(pages["documents/2016/05/hidden/index.html"]).QuerySelector("meta[name=robots][content=noindex]"));
        foreach (
            var (path, html) in pages.Where(page =>
                page.Key != "documents/2016/05/hidden/index.html" && page.Value.Contains("Acte individuel", StringComparison.Ordinal)
            )
        )
        {
            Assert.True(Printed.Parsed(html).QuerySelector("meta[name=robots][content=noindex]") is not null, path);
        }
    }

    [Fact]
    public void A_site_in_English_has_no_French_word_of_the_interface_left()
    {
        using var english = OddDocuments.Make("en");
        var pages = Printed.Pages(english.Edition());
        var page = Printed.Parsed(pages["documents/2014/01/an-14-qe-47351/index.html"]);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("fr", page.QuerySelector("h1")!.GetAttribute("lang"));
        foreach (var (path, html) in pages)
        {
            Assert.False(
                html.Contains("Données", StringComparison.Ordinal)
                    || html.Contains("Réponse", StringComparison.Ordinal)
                    || html.Contains("juillet", StringComparison.Ordinal),
                path
            );
        }
    }

    [Fact]
    public void Equal_ingredients_mean_equal_bytes_and_a_change_of_name_reaches_every_page_that_shows_it()
    {
        var before = PageKinds.Files(Printed.With(_small.Edition())).ToDictionary(file => file.Path);
        using var other = OddDocuments.Make(programmeName: "Autre nom");
        using var same = OddDocuments.Make();
        foreach (var file in PageKinds.Files(Printed.With(same.Edition())))
        {
            Assert.Equal(before[file.Path].DependsOn, file.DependsOn);
            Assert.Equal(Printed.Written(before[file.Path]), Printed.Written(file));
        }

        var changed = 0;
        foreach (var file in PageKinds.Files(Printed.With(other.Edition())))
        {
            var differs = Printed.Written(before[file.Path]) != Printed.Written(file);
            Assert.True(!differs || before[file.Path].DependsOn != file.DependsOn, file.Path);
            changed += differs ? 1 : 0;
        }

        Assert.True(changed > 5, $"only {changed} pages changed");
    }
}

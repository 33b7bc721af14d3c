using StaticPublication.Checking;
using StaticPublication.Reading;

namespace StaticPublication;

/// <summary>The words of its languages that a publication is read with.</summary>
/// <param name="options">Contain the folders of input and theme.</param>
internal sealed class WordsFlow(Options options)
{
    /// <summary>The words by which bodies of records say which text follows: those of the publication's own language, and of the two that
    /// most examples are in.</summary>
    public TextHeadings Headings(string? language) => new([.. new[] { "fr", "en", language ?? "fr" }.DistinctBy(Strings.Base).Select(Of)]);

    /// <summary>The name of the licence that grants nothing.</summary>
    public string NameOfReserved(string? language) => Of(language ?? "fr")["document.licence_reserved"];

    /// <summary>Returns a site with the names of its folders. Checks its languages, folders and menu.</summary>
    /// <param name="stated">As stated.</param>
    /// <param name="site">The same, linked.</param>
    /// <param name="pages">Names of the editorial pages.</param>
    /// <param name="faults">Receives the faults.</param>
    public Site Placed(Record stated, Site site, IReadOnlyList<string> pages, FaultList faults)
    {
        var keys = FolderNames.Known(site.Paths.Count == 0 ? [] : Site.Languages.Select(Of));
        var placed = site with { Paths = FolderNames.Of(site, Of(site.FolderLanguage), keys) };
        var languages = ThemeReading.Languages(options.Theme, options.Input, site.Language);
        faults.AddAll(
            SiteRules.LanguageFaults(stated, languages).Concat(SiteRules.Faults(stated, placed, (pages, keys), whole: !faults.HasErrors))
        );
        return placed;
    }

    /// <summary>The names of fields in queries that no kind can give to one of its own.</summary>
    public IReadOnlySet<string> QueryNames(Site site) =>
        site.Facets.Own.Count == 0 ? new HashSet<string>() : site.Facets.Taken(Of(site.Language).For(site));

    private Strings Of(string language) => ThemeReading.Words(options.Theme, language, options.Input);
}

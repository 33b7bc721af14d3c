namespace StaticPublication.Rendering;

/// <summary>The page that counts documents by what search filters them by, in the browser.</summary>
internal static class ExplorePage
{
    // Of few values: each is a column of the table.
    private static readonly IReadOnlyList<string> Across = ["kind", "status", "delay", "flag", "portfolio", "remit", "group", Facet.Year];

    private static readonly IReadOnlyList<(string Key, Scope Needs)> Measures =
    [
        ("documents", Scope.None),
        ("answered", Scope.Answers),
        ("rate", Scope.Answers),
        ("median", Scope.Answers),
        ("decile", Scope.Answers),
        ("intime", Scope.Answers | Scope.Deadlines),
        ("overdue", Scope.Answers | Scope.Deadlines),
    ];

    public static OutputFile File(PageRenderer renderer)
    {
        var (strings, address) = (renderer.Strings, renderer.Addresses.Page("explorer"));
        NamedWord[] facets = [.. SearchPages.FacetsOf(renderer)];
        var choices = renderer.Edition.Site.Facets.Own.Where(one => one.Field.Type == FieldType.Choice).Select(one => one.Facet.Key);
        HashSet<string> across = [.. Across, .. choices];
        return renderer.Single(
            new Page(
                address,
                strings["explore.title"],
                "explore",
                new ExploreModel(
                    address,
                    IndexModel.Of(renderer),
                    facets,
                    [.. facets.Where(facet => across.Contains(facet.Key))],
                    [
                        .. Measures
                            .Where(measure => renderer.Has(measure.Needs))
                            .Select(measure => new NamedWord(measure.Key, strings[$"explore.measure_{measure.Key}"])),
                    ],
                    [
                        new Link("documents.csv", renderer.Addresses.Table),
                        .. renderer.Has(Scope.Answers) ? [renderer.LinkTo("statistiques")] : Array.Empty<Link>(),
                        renderer.LinkTo("donnees"),
                    ],
                    renderer.Counted.Note
                )
            )
            {
                Description = strings["explore.intro"],
                Section = "explorer",
                Trail = SubjectHead.TrailOf(renderer, new Link(strings["explore.title"], "")),
                Scripts = ["explore.js"],
            }
        );
    }
}

/// <summary>The page that explores the data.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Index">What its script must know of the index.</param>
/// <param name="Facets">What documents can be counted and filtered by.</param>
/// <param name="Across">Those of them that can be columns.</param>
/// <param name="Measures">What can be counted.</param>
/// <param name="Files">What to take without JavaScript.</param>
/// <param name="LeftOut">What is not counted; may be empty.</param>
internal sealed record ExploreModel(
    string Address,
    IndexModel Index,
    IReadOnlyList<NamedWord> Facets,
    IReadOnlyList<NamedWord> Across,
    IReadOnlyList<NamedWord> Measures,
    IReadOnlyList<Link> Files,
    string LeftOut
)
{
    /// <summary>Keys of the facets, separated by spaces.</summary>
    public string FacetKeys => string.Join(' ', Facets.Select(facet => facet.Key));

    /// <summary>Whether shares within a delay can be counted.</summary>
    public bool HasDelays => Measures.Any(measure => measure.Key == "intime");

    /// <summary>The columns of the first table.</summary>
    public string FirstAcross => Across.FirstOrDefault(facet => facet.Key == "status")?.Key ?? "kind";
}

namespace StaticPublication;

/// <summary>Addresses of the same person elsewhere: those stated, and those that identifiers lead to.</summary>
internal static class SameAddresses
{
    private static readonly IReadOnlyList<(string Scheme, string Before)> ByScheme =
    [
        ("idref", "https://www.idref.fr/"),
        ("isni", "https://isni.org/isni/"),
        ("viaf", "https://viaf.org/viaf/"),
        ("wikidata", "http://www.wikidata.org/entity/"),
    ];

    /// <summary>Returns the addresses of a person, each once.</summary>
    public static IReadOnlyList<string> Of(Author author) =>
        [
            .. author
                .SameAs.Concat(
                    ByScheme
                        .Where(known => author.Identifiers.ContainsKey(known.Scheme))
                        .Select(known => known.Before + author.Identifiers[known.Scheme].Replace(" ", "", StringComparison.Ordinal))
                )
                .Distinct(StringComparer.Ordinal),
        ];
}

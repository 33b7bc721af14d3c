using System.IO.Hashing;
using StaticPublication.Storage;

namespace StaticPublication.Indexing;

/// <summary>The names that find a document in addition to its own words: those of the authorities that it names, all forms of its number,
/// its identifiers. <see cref="SearchLabels"/> has the others.</summary>
internal static class SearchNames
{
    /// <summary>Returns the authorities that a document names, without duplicates.</summary>
    public static IEnumerable<Authority> AuthoritiesOf(Document document) => Named(document).Distinct();

    /// <summary>Returns names that do not belong to an authority: the source's analyses, and keywords.</summary>
    public static IEnumerable<string> TextsOf(Document document) => document.Analyses.Concat(document.Keywords);

    /// <summary>Returns the usual forms of the document's number (32154, QE32154 and 32154QE), then its identifiers.</summary>
    public static IEnumerable<string> NumbersOf(Document document)
    {
        // The Sénat prints numbers with zeros before them, and a letter after those of oral questions, which nobody types.
        var plain = document.Number?.TrimStart('0') ?? "";
        var bare = document.Chamber == Chambers.Senat ? plain.TrimEnd([.. plain.Where(char.IsAsciiLetterUpper)]) : plain;
        foreach (var number in new[] { document.Number ?? "", plain, bare }.Where(number => number.Length > 0).Distinct())
        {
            yield return number;
            if (document.Kind.Code is { } code)
            {
                yield return $"{code}{number}";
                yield return $"{number}{code}";
            }
        }

        foreach (var identifier in document.Identifiers.Values)
        {
            yield return identifier;
        }
    }

    /// <summary>Adds to a hash everything that a document's lists are made from: its record, the values to filter it by, and the names of
    /// its authorities, which are not part of the record.</summary>
    /// <param name="hash">The hash to add to.</param>
    /// <param name="document">The document.</param>
    /// <param name="names">Hash of each authority (<see cref="HashOf"/>).</param>
    /// <param name="besides">What the document's page prints besides, and the facets.</param>
    public static void AddTo(
        XxHash128 hash,
        Document document,
        IReadOnlyDictionary<Authority, Fingerprint> names,
        (SearchLabels Labels, Facets Facets) besides
    )
    {
        document.Stored.Hash.AppendTo(hash);
        Fingerprint.Of(document.Id).AppendTo(hash);
        Fingerprint.Of(document.Language).AppendTo(hash);
        names[document.Kind].AppendTo(hash);
        Fingerprint.Combine([.. besides.Labels.Of(document)]).AppendTo(hash);
        Fingerprint.Combine([.. besides.Facets.All.SelectMany(facet => facet.IdsOf(document).Select(facet.ListOf))]).AppendTo(hash);
        foreach (var authority in Named(document))
        {
            names[authority].AppendTo(hash);
        }
    }

    /// <summary>Hashes everything that finds the documents of an authority.</summary>
    public static Fingerprint HashOf(Authority authority) =>
        Fingerprint.Combine([authority.Id, (authority as Kind)?.Code, (authority as Ministry)?.Portfolio?.Id, .. authority.AllNames]);

    private static IEnumerable<Authority> Named(Document document) =>
        document
            .Named()
            .Where(named => named.As is not (NamedAs.Kind or NamedAs.EventMinistry or NamedAs.Licence))
            .Select(named => named.Authority);
}

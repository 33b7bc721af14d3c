using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace StaticPublication.Indexing;

/// <summary>The names by which a document is found beside its own words: those of whom and what it names, its number in every form, its identifiers.</summary>
internal static class Naming
{
    /// <summary>Every name of an authority, each once.</summary>
    public static IEnumerable<string> NamesOf(Authority authority)
    {
        string?[] others = authority switch
        {
            Ministry ministry => [ministry.ShortName],
            Programme programme => [programme.Acronym],
            _ => [],
        };
        return others.OfType<string>().Prepend(authority.Name).Concat(authority.Names.Select(name => name.Name)).Distinct(StringComparer.Ordinal);
    }

    /// <summary>Whom and what a document names, each once.</summary>
    public static IEnumerable<Authority> AuthoritiesOf(Document document) =>
        document.Authors.Select(authorship => (Authority)authorship.Author)
            .Concat(document.People.Select(appearance => appearance.Person))
            .Concat(document.Organisations.Select(involvement => involvement.Organisation))
            .Concat(document.Ministries.All())
            .Concat(document.Programmes)
            .Concat(document.Heading is { } heading ? [heading] : [])
            .Distinct();

    /// <summary>Names that are text and no authority's: the source's analyses, key words.</summary>
    public static IEnumerable<string> TextsOf(Document document) => document.Analyses.Concat(document.Keywords);

    /// <summary>Its number as it is written: 32154 and 14-32154QE; then its identifiers.</summary>
    public static IEnumerable<string> NumbersOf(Document document)
    {
        if (document.Number is { } number)
        {
            yield return number;
            if (document.Kind.Code is { } code)
            {
                yield return document.Legislature is { } legislature ? $"{legislature}-{number}{code}" : $"{number}{code}";
            }
        }

        foreach (var identifier in document.Identifiers.Values)
        {
            yield return identifier;
        }
    }

    /// <summary>Adds to a hash everything of a document that search takes from elsewhere than its stored record.</summary>
    public static void AddTo(XxHash128 hash, Document document)
    {
        var stored = document.Stored.Hash;
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in stored)));
        var names = AuthoritiesOf(document).SelectMany(NamesOf).Concat(TextsOf(document)).Concat(NumbersOf(document));
        var values = Facets.All.SelectMany(facet => Facets.IdsOf(document, facet).Select(id => Facets.ListOf(facet, id)));
        foreach (var text in names.Concat(values).Append(document.Id).Append(document.Language))
        {
            hash.Append(Encoding.UTF8.GetBytes(text));
            hash.Append("\n"u8);
        }
    }
}

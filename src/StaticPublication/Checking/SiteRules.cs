using System.Globalization;
using System.Text.RegularExpressions;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of site.yml that involve several values.</summary>
internal static partial class SiteRules
{
    private static readonly string[] OfLanguages = ["language", "paths"];

    /// <summary>Returns the faults that the rules find.</summary>
    public static IEnumerable<Fault> Faults(Record site)
    {
        var fields = site.Fields;
        if (fields["description"] is { } description && description.Text.EnumerateRunes().Count() is var length and < 100)
        {
            yield return StaticPublication.Faults.ShortDescription(site.PlaceOf(description), length);
        }

        if (fields["authority"] is { } authority && !TaggingEntity().IsMatch(authority.Text))
        {
            yield return StaticPublication.Faults.TaggingEntity(site.PlaceOf(authority), authority.Text);
        }

        foreach (var (product, needed) in ProductNames.Unmade(fields["products"]))
        {
            yield return StaticPublication.Faults.ProductWithout(
                site.PlaceOf(fields["products"]![product]!),
                $"products.{product}",
                needed
            );
        }
    }

    /// <summary>Returns the faults of languages without words.</summary>
    public static IEnumerable<Fault> LanguageFaults(Record site, IReadOnlyList<string> known) =>
        from field in OfLanguages
        let stated = site.Fields[field]
        where stated is { Kind: StatedKind.Text }
        where !known.Select(Strings.Base).Contains(Strings.Base(stated.Text), StringComparer.Ordinal)
        select StaticPublication.Faults.UnknownLanguage(site.PlaceOf(stated), field, stated.Text, known);

    /// <summary>Returns the faults of the folders, of <c>nav</c> and of <c>home</c>.</summary>
    /// <param name="record">As stated.</param>
    /// <param name="site">The same, linked.</param>
    /// <param name="pages">Names of the editorial pages.</param>
    /// <param name="folders">The keys of folders by the names that <c>paths</c> can use.</param>
    public static IEnumerable<Fault> Faults(
        Record record,
        Site site,
        IReadOnlyList<string> pages,
        IReadOnlyDictionary<string, string> folders
    ) => PathFaults(record, site, folders).Concat(MenuFaults(record, site, pages));

    private static IEnumerable<Fault> MenuFaults(Record record, Site site, IReadOnlyList<string> pages)
    {
        foreach (var (field, known) in new[] { ("nav", Sections.Pages), ("home", Sections.ForHome) })
        {
            foreach (var (stated, index) in (record.Fields[field]?.Items ?? []).Select((stated, index) => (stated, index)))
            {
                var path = $"{field}[{index.ToString(CultureInfo.InvariantCulture)}]";
                if (stated.Kind != StatedKind.Text || (field == "nav" && pages.Contains(stated.Text.Trim('/'), StringComparer.Ordinal)))
                {
                    continue;
                }

                var section = known.FirstOrDefault(one => one.Key == stated.Text || one.English == stated.Text);
                var keys = known
                    .Where(one => one.IsIn(site))
                    .Select(one => Strings.Base(site.Language) == "fr" ? one.Key : one.English)
                    .Concat(field == "nav" ? pages : [])
                    .ToList();
                if (section is null && field == "nav")
                {
                    var nearest = NearestNames.Of(stated.Text, [.. Sections.NamesOf(known), .. pages]);
                    yield return StaticPublication.Faults.UnknownSection(record.PlaceOf(stated), path, stated.Text, keys, nearest);
                }
                else if (section?.IsIn(site) == false)
                {
                    yield return StaticPublication.Faults.EmptySection(record.PlaceOf(stated), path, stated.Text, keys);
                }
            }
        }
    }

    private static IEnumerable<Fault> PathFaults(Record record, Site site, IReadOnlyDictionary<string, string> folders)
    {
        foreach (var stated in record.Fields["paths"]?.Fields ?? [])
        {
            if (!folders.TryGetValue(stated.Name, out var key))
            {
                var nearest = NearestNames.Of(stated.Name, folders.Keys);
                yield return StaticPublication.Faults.UnknownFolder(
                    record.PlaceOf(stated),
                    $"paths.{stated.Name}",
                    stated.Name,
                    [.. Addresses.Folders.Select(name => site.Paths.GetValueOrDefault(name, name)).Where(folders.ContainsKey)],
                    nearest
                );
            }
            else if (
                Addresses.Folders.FirstOrDefault(name => name != key && site.Paths.GetValueOrDefault(name, name) == stated.Value.Text) is
                { } other
            )
            {
                yield return StaticPublication.Faults.TwinFolder(
                    record.PlaceOf(stated.Value),
                    $"paths.{stated.Name}",
                    stated.Value.Text,
                    other
                );
            }
        }
    }

    // RFC 4151, 2.1: a domain or an e-mail address, then a day, a month or a year.
    [GeneratedRegex(@"^[A-Za-z0-9@._-]+\.[A-Za-z0-9-]+,\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TaggingEntity();
}

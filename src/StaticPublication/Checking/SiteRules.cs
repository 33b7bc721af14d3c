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
    /// <param name="known">Names of the editorial pages, and the keys of folders by the names that <c>paths</c> can use.</param>
    /// <param name="whole">Whether all kinds and authorities could be read, so that what nothing can fill is known.</param>
    public static IEnumerable<Fault> Faults(
        Record record,
        Site site,
        (IReadOnlyList<string> Pages, IReadOnlyDictionary<string, string> Folders) known,
        bool whole
    ) => PathFaults(record, site, known.Folders).Concat(MenuFaults(record, site, known.Pages, whole));

    private static IEnumerable<Fault> MenuFaults(Record record, Site site, IReadOnlyList<string> pages, bool whole)
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
                var others = field == "nav" ? pages : [];
                var keys = known.Where(one => one.IsIn(site)).Select(one => NameOf(one, site)).Concat(others).ToList();
                if (section is null)
                {
                    var nearest = NearestNames
                        .Of(stated.Text, [.. Sections.NamesOf(known), .. others])
                        .Select(name => Sections.Named(name) is { } one && !others.Contains(name) ? NameOf(one, site) : name);
                    yield return StaticPublication.Faults.UnknownSection(
                        record.PlaceOf(stated),
                        path,
                        stated.Text,
                        keys,
                        [.. nearest.Distinct(StringComparer.Ordinal)]
                    );
                }
                else if (whole && !section.IsIn(site))
                {
                    yield return StaticPublication.Faults.EmptySection(record.PlaceOf(stated), path, stated.Text, keys);
                }
            }
        }
    }

    // By the name in the language of the site.
    private static string NameOf(Section section, Site site) => Strings.Base(site.Language) == "fr" ? section.Key : section.English;

    private static IEnumerable<Fault> PathFaults(Record record, Site site, IReadOnlyDictionary<string, string> folders)
    {
        var ministries = Sections.All.First(section => section.Entries == typeof(Ministry)).Key;
        var stated = record.Fields["paths"]?.Fields ?? [];
        foreach (var path in stated)
        {
            var (place, field) = (record.PlaceOf(path.Value), $"paths.{path.Name}");
            if (folders.TryGetValue(path.Name, out var key))
            {
                if (SharedFolder(site, (key, path.Value.Text), place, field) is { } shared)
                {
                    yield return shared;
                }
            }
            else
            {
                yield return StaticPublication.Faults.UnknownFolder(
                    record.PlaceOf(path),
                    field,
                    path.Name,
                    [.. Addresses.Folders.Select(name => site.Paths.GetValueOrDefault(name, name)).Where(folders.ContainsKey)],
                    NearestNames.Of(path.Name, folders.Keys)
                );
            }
        }

        // What ministries are called names their folder too.
        if (site.Term is not null && !stated.Any(path => folders.GetValueOrDefault(path.Name) == ministries))
        {
            var place = record.PlaceOf(record.Fields["terms"]!);
            var folder = (ministries, site.Paths.GetValueOrDefault(ministries, ministries));
            if (SharedFolder(site, folder, place, "terms.ministries") is { } shared)
            {
                yield return shared;
            }
        }
    }

    // Null if nothing else has the name of the folder.
    private static Fault? SharedFolder(Site site, (string Key, string Name) folder, SourceLocation place, string field)
    {
        var (key, name) = folder;
        if (Addresses.Folders.FirstOrDefault(one => one != key && site.Paths.GetValueOrDefault(one, one) == name) is { } other)
        {
            var told = Sections.Named(other) is { } section ? NameOf(section, site) : other;
            return StaticPublication.Faults.TwinFolder(place, field, name, told);
        }

        return Addresses.IsTaken(key, name) ? StaticPublication.Faults.TakenFolder(place, field, name) : null;
    }

    // RFC 4151, 2.1: a domain or an e-mail address, then a day, a month or a year.
    [GeneratedRegex(@"^[A-Za-z0-9@._-]+\.[A-Za-z0-9-]+,\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TaggingEntity();
}

using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>The rules of site.yml that look at more than one value.</summary>
internal static partial class SiteRules
{
    /// <summary>Names of the sections of the home page.</summary>
    public static IReadOnlyList<string> HomeSections => ["figures", "latest", "answers", "programmes", "ministries"];

    /// <summary>Every fault that the rules find.</summary>
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

        foreach (var fault in PathFaults(site, fields["paths"]))
        {
            yield return fault;
        }

        foreach (var section in fields["home"]?.Items ?? [])
        {
            if (!HomeSections.Contains(section.Text, StringComparer.Ordinal))
            {
                yield return StaticPublication.Faults.UnknownSection(site.PlaceOf(section), "home", section.Text, HomeSections);
            }
        }
    }

    private static IEnumerable<Fault> PathFaults(Record site, StatedValue? paths)
    {
        foreach (var stated in paths?.Fields ?? [])
        {
            var others = Addresses
                .FolderNames.Where(name => name != stated.Name && (paths![name]?.Text ?? name) == stated.Value.Text)
                .ToList();
            if (!Addresses.FolderNames.Contains(stated.Name, StringComparer.Ordinal))
            {
                yield return StaticPublication.Faults.PathName(
                    site.PlaceOf(stated),
                    $"paths.{stated.Name}",
                    $"no folder is called \"{StaticPublication.Faults.Shown(stated.Name)}\""
                );
            }
            else if (others.Count > 0)
            {
                yield return StaticPublication.Faults.PathName(
                    site.PlaceOf(stated.Value),
                    $"paths.{stated.Name}",
                    $"\"{StaticPublication.Faults.Shown(stated.Value.Text)}\" is also the folder of {others[0]}"
                );
            }
        }
    }

    // RFC 4151, 2.1: a domain or an e-mail address, then a day, a month or a year.
    [GeneratedRegex(@"^[A-Za-z0-9@._-]+\.[A-Za-z0-9-]+,\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TaggingEntity();
}

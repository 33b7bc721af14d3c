using System.Globalization;
using System.Text.RegularExpressions;

namespace StaticPublication.Checking;

/// <summary>The rules of site.yml that look at more than one value.</summary>
public static partial class SiteRules
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
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Addresses.FolderNames)
        {
            taken[paths?[name]?.Text ?? name] = name;
        }

        foreach (var (stated, i) in (paths?.Fields ?? []).Select((stated, i) => (stated, i)))
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"paths.{stated.Name}");
            if (!Addresses.FolderNames.Contains(stated.Name, StringComparer.Ordinal))
            {
                yield return StaticPublication.Faults.PathName(site.PlaceOf(stated), field, $"no folder is called \"{StaticPublication.Faults.Shown(stated.Name)}\"");
            }
            else if (taken.GetValueOrDefault(stated.Value.Text) != stated.Name)
            {
                yield return StaticPublication.Faults.PathName(site.PlaceOf(stated.Value), field, $"\"{StaticPublication.Faults.Shown(stated.Value.Text)}\" is also the folder of {taken[stated.Value.Text]}");
            }
        }
    }

    // RFC 4151, 2.1: a domain or an e-mail address, then a day, a month or a year.
    [GeneratedRegex(@"^[A-Za-z0-9@._-]+\.[A-Za-z0-9-]+,\d{4}(-\d{2}(-\d{2})?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TaggingEntity();
}

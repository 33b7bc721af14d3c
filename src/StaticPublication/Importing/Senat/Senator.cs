using System.Text.Json.Nodes;
using StaticPublication.Importing.Bodies;

namespace StaticPublication.Importing.Senat;

/// <summary>A senator as the source states it. Personal data beyond the name is left out, because no page needs it.</summary>
internal sealed class Senator(string matricule, string givenName, string familyName)
{
    public string Matricule => matricule;

    public string GivenName => givenName;

    public string FamilyName => familyName;

    public string Name => $"{givenName} {familyName}".Trim();

    /// <summary>Names with their dates.</summary>
    public List<(string Name, string? From, string? Until)> Names { get; } = [];

    /// <summary>Memberships of groups: code, type (N, A, R), dates.</summary>
    public List<(string Group, string? Type, string? From, string? Until)> Groups { get; } = [];

    /// <summary>Mandates: department, dates.</summary>
    public List<(string? Department, string? From, string? Until)> Mandates { get; } = [];

    /// <summary>All that a list says, to compare two rows of one senator.</summary>
    public string Said => $"{Name}|{string.Join('|', Groups)}|{string.Join('|', Mandates)}|{IsListedInOffice}";

    /// <summary>What a list without dates says. Null if mandates have dates.</summary>
    public bool? IsListedInOffice { get; init; }

    public bool IsInOffice => IsListedInOffice ?? Mandates.Exists(mandate => mandate.Until is null);

    /// <summary>The days of the mandates, with their columns. Where a group is known, memberships state its days instead.</summary>
    public IEnumerable<(string Column, string Day)> MandateDates() =>
        Mandates
            .SelectMany(mandate => new[] { ("elusen.eludatdeb", mandate.From), ("elusen.eludatfin", mandate.Until) })
            .Where(date => date.Item2 is not null)
            .Select(date => (date.Item1, date.Item2!));

    /// <summary>The names with their dates, if there is another than the present one.</summary>
    public JsonArray DatedNames() =>
        new([
            .. Names
                .Where(_ => Names.Exists(name => name.Name != Name))
                .Distinct()
                .OrderBy(name => name.From, StringComparer.Ordinal)
                .Select(name => (JsonNode)Dated(new JsonObject { ["name"] = name.Name }, name.From, name.Until)),
        ]);

    /// <summary>The periods in groups, each with the constituency held then.</summary>
    public JsonArray Memberships(SenatGroups groups)
    {
        var mandates = Mandates.Select(mandate => new OfficialMandate("ASSEMBLEE", null, mandate.From, mandate.Until, mandate.Department));
        var periods = Groups.SelectMany(member =>
            groups
                .NamesOf(member.Group, member.From, member.Until)
                .Select(name => new OfficialMandate("GP", name.Name + Mark(member.Type), name.From, name.Until, null))
        );
        return Bodies.Memberships.Of([.. mandates, .. periods], body => body);
    }

    // Who is attached or administratively attached is no full member: the record says so as the Sénat does.
    private static string Mark(string? type) => type?.Trim() is "A" or "R" ? $"-{type.Trim()}" : "";

    private static JsonObject Dated(JsonObject node, string? from, string? until)
    {
        if (from is not null)
        {
            node["from"] = from;
        }

        if (until is not null)
        {
            node["until"] = until;
        }

        return node;
    }
}

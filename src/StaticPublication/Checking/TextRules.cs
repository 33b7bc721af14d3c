using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of a document's texts as their kind knows them.</summary>
internal static class TextRules
{
    /// <summary>Roles that neither the program nor the kind knows: such a text would be published beside a question without an
    /// answer.</summary>
    public static IEnumerable<Fault> UnknownRoles(Record record, Kind kind)
    {
        List<string> roles = [.. kind.Texts.Select(text => text.Role).Union(TextRoles.All)];
        return Texts(record)
            .Where(text => text.Value["role"] is { Kind: StatedKind.Text } role && !roles.Contains(role.Text))
            .Select(text =>
            {
                var role = text.Value["role"]!;
                return Faults.WrongWord(record.PlaceOf(role), text.Path + ".role", role.Text, roles, NearestNames.Of(role.Text, roles));
            });
    }

    /// <summary>Headings within stated texts that name another text, which is missing. Those of a body have been looked at.</summary>
    public static IEnumerable<Fault> HiddenTexts(Record record, Kind kind, TextHeadings headings)
    {
        if (!record.Body.AsSpan().IsWhiteSpace())
        {
            return [];
        }

        var present = Texts(record).Select(text => text.Value["role"]?.Text ?? "").ToHashSet(StringComparer.Ordinal);
        return Texts(record)
            .Where(text =>
                text.Value["markdown"] is { Kind: StatedKind.Text } markdown && markdown.Text.AsSpan().ContainsAny('#', '=', '-')
            )
            .SelectMany(text =>
                BodyHeading
                    .In(text.Value["markdown"]!.Text.Split('\n'))
                    .Where(heading => heading.Level > 0)
                    .SelectMany(heading =>
                        headings
                            .Near(kind, heading.Words, present, missing: true)
                            .Take(1)
                            .Select(near =>
                                Faults.HiddenText(record.PlaceOf(text.Value["markdown"]!), text.Path + ".markdown", heading.Words, near)
                            )
                    )
            );
    }

    private static IEnumerable<(StatedValue Value, string Path)> Texts(Record record) =>
        (record.Fields["texts"]?.Items ?? []).Select((item, i) => (item, $"texts[{i.ToString(CultureInfo.InvariantCulture)}]"));
}

using System.Globalization;
using StaticPublication.Text;

namespace StaticPublication.Checking;

/// <summary>The rules of a document's texts as their kind knows them.</summary>
internal static class TextRules
{
    /// <summary>Headings of kinds that pages print above texts of another role: a debate that is listed as an answer.</summary>
    public static IEnumerable<Fault> MisleadingHeadings(IEnumerable<Record> kinds, TextHeadings headings) =>
        kinds.SelectMany(kind =>
            Texts(kind)
                .Where(text => text.Value["role"] is { } role && text.Value["heading"] is { } heading)
                .Select(text =>
                    (
                        text.Path,
                        Heading: text.Value["heading"]!,
                        Other: headings.OtherRole(text.Value["role"]!.Text, text.Value["heading"]!.Text)
                    )
                )
                .Where(text => text.Other is not null)
                .Select(text =>
                    Faults.MisleadingHeading(kind.PlaceOf(text.Heading), text.Path + ".heading", text.Heading.Text, text.Other!)
                )
        );

    /// <summary>Roles that neither the program nor the kind knows, such as an answer in a kind that is answered in a debate: such a text
    /// would be published beside a question without an answer, or under another's name.</summary>
    public static IEnumerable<Fault> UnknownRoles(Record record, Kind kind) =>
        Texts(record)
            .Where(text => text.Value["role"] is { Kind: StatedKind.Text } role && !IsKnown(role.Text, kind))
            .Select(text =>
            {
                var role = text.Value["role"]!;
                List<string> roles = [.. kind.Texts.Select(own => own.Role).Union(TextRoles.All).Where(known => IsKnown(known, kind))];
                return Faults.WrongWord(record.PlaceOf(role), text.Path + ".role", role.Text, roles, NearestNames.Of(role.Text, roles));
            });

    private static bool IsKnown(string role, Kind kind) =>
        kind.Texts.Any(text => text.Role == role)
        || (
            TextRoles.All.Contains(role, StringComparer.Ordinal)
            && (role != TextRoles.Answer || !kind.Texts.Any(text => text.Role == TextRoles.Debate))
        );

    /// <summary>Answers of which there is neither a word nor a day: a heading with nothing below it must not publish a question as
    /// answered.</summary>
    public static IEnumerable<Fault> EmptyAnswers(Record record) =>
        (record.Fields["events"]?.Items ?? []).Any(happened => happened["type"]?.Text == EventType.Answered.Word())
            ? []
            : Texts(record)
                .Where(text =>
                    text.Value["role"] is { Kind: StatedKind.Text } role
                    && TextRoles.Answers(role.Text)
                    && text.Value["on"] is null
                    && text.Value["markdown"] is { Kind: StatedKind.Text } markdown
                    && Characters.AreUnseen(CharacterReferences.Decoded(markdown.Text)?.Text ?? markdown.Text)
                )
                .Select(text => Faults.EmptyAnswer(record.PlaceOf(text.Value["markdown"]!), text.Path + ".markdown"));

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

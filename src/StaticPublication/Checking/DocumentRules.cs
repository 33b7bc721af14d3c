using System.Globalization;

namespace StaticPublication.Checking;

/// <summary>The rules of a document that involve several fields, each a function of the stated record. All of them are in this
/// file.</summary>
internal static class DocumentRules
{
    /// <summary>What a rule may look at besides the record: its kind and licence, and what is known of the publication.</summary>
    public sealed record Context(Kind? Kind, Licence? Licence, SiteContext Site);

    // What a notice may not hold.
    private static readonly string[] WithoutRight = ["texts", "attachments"];

    private static readonly Func<Record, Context, IEnumerable<Fault>>[] All =
    [
        FieldsAreThoseOfTheKind,
        TextsNeedTheirWords,
        TextsHaveAKnownRole,
        TextsHideNoOther,
        AnswersSaySomething,
        TextsNeedAnOpenLicence,
        DatesFollowPublication,
        DatesPrecedeCutOff,
        AttributionsFollowEachOther,
        ReattributionsNameTheirMinistry,
        RelationsSayWhat,
        PicturesAreThere,
        AttachmentsAreThere,
        ExamplesAreTold,
        PersonalDataIsReviewed,
    ];

    /// <summary>Returns the faults that the rules find.</summary>
    public static IEnumerable<Fault> Faults(Record record, Context context) => All.SelectMany(rule => rule(record, context));

    private static IEnumerable<Fault> FieldsAreThoseOfTheKind(Record record, Context context) =>
        context.Kind is { } kind
            ? [.. KindRules.UnusedFields(record, kind), .. KindRules.NobodyAsked(record, kind), .. KindRules.UnknownEvents(record, kind)]
            : [];

    private static IEnumerable<Fault> TextsNeedTheirWords(Record record, Context context) =>
        Items(record, "texts")
            // The body is theirs, whose kind says which is which.
            .Where(text => text.Value["markdown"] is null && (context.Kind is not null || record.Body.AsSpan().IsWhiteSpace()))
            .Select(text => StaticPublication.Faults.TextWithoutMarkdown(record.PlaceOf(text.Value), text.Path));

    private static IEnumerable<Fault> TextsHaveAKnownRole(Record record, Context context) =>
        context.Kind is not { } kind ? [] : TextRules.UnknownRoles(record, kind);

    private static IEnumerable<Fault> TextsHideNoOther(Record record, Context context) =>
        context.Kind is not { } kind ? [] : TextRules.HiddenTexts(record, kind, context.Site.Headings);

    private static IEnumerable<Fault> AnswersSaySomething(Record record, Context context) => TextRules.EmptyAnswers(record);

    private static IEnumerable<Fault> TextsNeedAnOpenLicence(Record record, Context context) =>
        context.Licence is not { Open: false } licence
            ? []
            : WithoutRight.SelectMany(field =>
                Items(record, field)
                    .Take(1)
                    .Select(item => StaticPublication.Faults.TextWithoutRight(record.PlaceOf(item.Value), field, licence.Id))
            );

    private static IEnumerable<Fault> DatesFollowPublication(Record record, Context context) => DateRules.FollowPublication(record);

    private static IEnumerable<Fault> DatesPrecedeCutOff(Record record, Context context) =>
        context.Site.Site.AsOf is { } asOf ? DateRules.PrecedeCutOff(record, asOf) : [];

    private static IEnumerable<Fault> AttributionsFollowEachOther(Record record, Context context) =>
        DateRules.AttributionsFollowEachOther(record);

    private static IEnumerable<Fault> ReattributionsNameTheirMinistry(Record record, Context context) =>
        Items(record, "events")
            .Where(item => item.Value["type"]?.Text == "reattributed" && item.Value["ministry"] is null)
            .Select(item => StaticPublication.Faults.ReattributionWithoutMinistry(record.PlaceOf(item.Value), item.Path));

    private static IEnumerable<Fault> RelationsSayWhat(Record record, Context context)
    {
        foreach (var (item, path) in Items(record, "relations"))
        {
            var target = item["target"];
            if (target is null && item["label"] is null)
            {
                yield return StaticPublication.Faults.RelationWithoutTarget(record.PlaceOf(item), path);
            }

            if (
                target is not null
                && target.Text.Contains(':', StringComparison.Ordinal)
                && UrlCheck.Fault(record.PlaceOf(target), path + ".target", target.Text) is { } fault
            )
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<Fault> PicturesAreThere(Record record, Context context) =>
        Items(record, "images")
            .Where(item => item.Value["file"] is { } file && !context.Site.Pictures.Contains(file.Text))
            .Select(item => (Path: item.Path + ".file", File: item.Value["file"]!))
            .Select(item =>
                StaticPublication.Faults.MissingPicture(
                    record.PlaceOf(item.File),
                    item.Path,
                    item.File.Text,
                    AuthorityChecks.TwinOf(item.File.Text, context.Site.Pictures)
                )
            );

    private static IEnumerable<Fault> AttachmentsAreThere(Record record, Context context) => FileRules.Attachments(record, context.Site);

    // An example that init wrote, and that nobody has made their own.
    private static IEnumerable<Fault> ExamplesAreTold(Record record, Context context) =>
        record.Fields["extra"]?["sample"] is { Text: "init" } sample
            ? [StaticPublication.Faults.Example(record.PlaceOf(sample), "extra.sample")]
            : [];

    private static IEnumerable<Fault> PersonalDataIsReviewed(Record record, Context context) => PersonalData.Faults(record);

    private static IEnumerable<(StatedValue Value, string Path)> Items(Record record, string field) =>
        (record.Fields[field]?.Items ?? []).Select((item, i) => (item, $"{field}[{i.ToString(CultureInfo.InvariantCulture)}]"));
}

using static StaticPublication.Shape;

namespace StaticPublication.Exporting;

/// <summary>The shape of <c>data/changes.json</c>, in the order in which its fields are written.</summary>
internal static class ChangesShape
{
    private static readonly Shape Text = new OfText(int.MaxValue, MayBeEmpty: true);
    private static readonly Shape Day = new OfDate();

    private static readonly OfMap Publication = new(
        "publication",
        [
            new("version", Text, true),
            new("asOf", Day, true),
            new("previous", Text),
            new("records", Text),
            .. Lists(new OfId()),
            new(
                "authorities",
                new OfList(
                    new OfMap(
                        "entries",
                        [
                            new("file", new OfScoped([.. AuthorityFile.All.Select(file => file.Name)]), true),
                            .. Lists(new OfId(Licence: true)),
                        ]
                    )
                )
            ),
        ]
    );

    /// <summary>The whole file.</summary>
    public static OfMap Whole { get; } =
        new(
            "changes",
            [
                new("version", Text, true),
                new("asOf", Day, true),
                new("history", new OfList(Publication), true),
                new("years", new OfList(new OfMap("changesYear", [new("year", new OfInteger(1, 9999), true), new("path", Text, true)]))),
            ]
        );

    // What came, changed, has another id and went.
    private static Field[] Lists(Shape id) =>
        [
            new("added", new OfList(id), true),
            new("changed", new OfList(new OfMap("change", [new("id", id, true), new("fields", new OfList(Text), true)])), true),
            new(
                "renamed",
                new OfList(new OfMap("renaming", [new("from", id, true), new("to", id, true), new("fields", new OfList(Text))])),
                true
            ),
            new("removed", new OfList(id), true),
            new("addresses", new OfNamed(Text)),
        ];
}

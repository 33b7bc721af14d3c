using static StaticPublication.Shape;

namespace StaticPublication;

internal static partial class Shapes
{
    public static OfMap Site { get; } =
        new(
            "site",
            [
                new("title", new OfText(200), true),
                new("description", Text, true),
                new("url", Url, true),
                new("language", new OfLanguage(), true),
                new(
                    "publisher",
                    new OfMap(
                        "publisher",
                        [
                            new("name", Text, true),
                            new("url", Url, true),
                            new("email", new OfEmail(), true),
                            new("type", new OfTerm(Vocabularies.Publishers)),
                        ]
                    ),
                    true
                ),
                new("licence", new OfReference("licences"), true),
                new("official", new OfBoolean()),
                new(
                    "terms",
                    new OfMap(
                        "terms",
                        [
                            new(
                                "ministries",
                                new OfMap(
                                    "term",
                                    [new("one", Text, true), new("many", Text, true), new("gender", new OfChoice(Noun.Genders))]
                                )
                            ),
                        ]
                    )
                ),
                new("authority", Text),
                new("asOf", Date),
                new(
                    "answerDueDays",
                    new OfEither(
                        new OfInteger(1, 3650),
                        new OfList(
                            new OfMap(
                                "answerRule",
                                [
                                    new("from", Date),
                                    new("kind", new OfReference("kinds")),
                                    new("days", new OfInteger(1, 3650)),
                                    new("months", new OfInteger(1, 120)),
                                ]
                            )
                        )
                    )
                ),
                new("unknownAuthorities", new OfChoice(["error", "create"])),
                new("frequency", new OfTerm(Vocabularies.Frequencies)),
                new("themes", new OfList(new OfTerm(Vocabularies.Themes))),
                new("country", new OfTerm(Vocabularies.Countries)),
                new("issued", Date),
                new("stableUntil", Date),
                new("spatial", new OfGeometry()),
                new("repository", Url),
                new("editUrl", new OfUrl(StaticPublication.Site.EditedPath)),
                new("paths", new OfEither(new OfLanguage(), new OfNamed(new OfId()))),
                new("host", new OfChoice(Host.Keys)),
                new("secureSubdomains", new OfBoolean()),
                new("products", ProductNames.Shape),
                new(
                    "nav",
                    new OfList(
                        new OfEither(
                            new OfSection(Sections.Pages, Open: true),
                            new OfMap("navLink", [new("title", Text, true), new("url", Url, true)])
                        )
                    )
                ),
                new("home", new OfList(new OfSection(Sections.ForHome))),
                new(
                    "reviewed",
                    new OfList(
                        new OfMap(
                            "review",
                            [
                                new("code", new OfTerm(Vocabularies.Findings), true),
                                new("path", Text),
                                new("value", Text),
                                new("reason", Text, true),
                            ]
                        )
                    )
                ),
            ]
        );
}

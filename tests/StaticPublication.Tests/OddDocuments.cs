namespace StaticPublication.Tests;

/// <summary>A few odd documents: answered, overdue, withdrawn, partly dated, a notice, one in Arabic, one that must not be indexed, and the
/// canary.</summary>
internal static class OddDocuments
{
    public static SmallCatalogue Make(string language = "fr", string programmeName = "Quartiers numériques")
    {
        var small = new SmallCatalogue(language);
        var economy = new Ministry(new AuthorityEntry("economie", "Économie, industrie et numérique"))
        {
            ShortName = "Économie",
            Portfolio = small.Digital,
            From = new DateOnly(2014, 8, 26),
        };
        var sme = new Ministry(
            new AuthorityEntry("pme", "PME, innovation et économie numérique")
            {
                Names = [new DatedName("ministre déléguée chargée des PME", null, null, "Question 32154")],
            }
        )
        {
            Portfolio = small.Digital,
            From = new DateOnly(2012, 6, 21),
            Until = new DateOnly(2014, 3, 31),
        };
        small.Ministries.AddRange([economy, sme]);
        var lesterlin = new Author(new AuthorityEntry("bernard-lesterlin", "Bernard Lesterlin"))
        {
            FamilyName = "Lesterlin",
            GivenName = "Bernard",
            Memberships = [new Membership("SRC", "Allier (2e circonscription)", new DateOnly(2012, 6, 20), null)],
        };
        var pellerin = new Author(new AuthorityEntry("fleur-pellerin", "Fleur Pellerin"));
        small.Authors.AddRange([lesterlin, pellerin]);
        var programme = new Programme(
            new AuthorityEntry("quartiers", programmeName)
            {
                Names =
                [
                    new DatedName("Quartiers numériques", null, new DateOnly(2013, 11, 27), null),
                    new DatedName("La French Tech", new DateOnly(2013, 11, 27), null, "Contexte"),
                ],
            }
        )
        {
            Acronym = "QN",
            Summary = "Un **label**.",
        };
        small.Programmes.Add(programme);
        small.Links.AddRange([
            new AuthorityLink(economy, AuthorityRole.Predecessor, sme),
            new AuthorityLink(programme, AuthorityRole.Lead, sme),
        ]);
        var heading = new Heading(new AuthorityEntry("telecommunications", "Télécommunications"));
        small.Headings.Add(heading);
        var group = new Organisation(new AuthorityEntry("cgsp", "CGSP"));
        small.Organisations.Add(group);
        AddQuestions(small, (economy, sme), (lesterlin, pellerin), programme, heading);
        AddOthers(small, sme, group, programme);
        small.Pages.Add(new EditorialPage("methode", "Méthode", "Comment.", true, 1, "# Délais\n\nUn *texte*.", "input/pages/methode.md"));
        small.Pages.Add(
            new EditorialPage("accessibilite", "Accessibilité", null, false, 2, "Non conforme.", "input/pages/accessibilite.md")
        );
        small.Mentions["fleur-pellerin"] = [1];
        return small;
    }

    private static void AddQuestions(
        SmallCatalogue small,
        (Ministry Economy, Ministry Sme) ministries,
        (Author Lesterlin, Author Pellerin) people,
        Programme programme,
        Heading heading
    )
    {
        var asked = new Addressing(ministries.Sme, "PME et économie numérique", null);
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "old-question",
                    Kind = small.Question,
                    Title = "Une très vieille question",
                    Number = "7",
                    Published = PartialDate.Of(1998, 0),
                    Language = "fr",
                    Source = new Source(null, null, null, null, SmallCatalogue.Open),
                    Location = new SourceLocation("input/documents/old.md", 2, 5),
                    Texts = [new DocumentTextHead("question", null, null)],
                    Stored = small.Store_(null, ("question", "Quand ?")),
                }
            )
            {
                Status = Status.Pending,
            }
        );
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "an-14-qe-32154",
                    Kind = small.Question,
                    Title = "Développement de l’économie numérique",
                    TitleOrigin = TitleOrigin.Extracted,
                    Number = "32154",
                    Legislature = 14,
                    Chamber = "assemblee-nationale",
                    Published = PartialDate.Of(new DateOnly(2013, 7, 9)),
                    Language = "fr",
                    Identifiers = new Dictionary<string, string> { ["an"] = "QANR5L14QE32154" },
                    Authors = [new Authorship(people.Lesterlin, null, "SRC", null, "Allier (2e circonscription)", "M. Bernard Lesterlin")],
                    People = [new Appearance(people.Pellerin, "recipient", "ministre", "Mme Fleur Pellerin")],
                    Ministries = new Addressees(asked, [new Addressing(ministries.Economy, null, null)], null, []),
                    Heading = heading,
                    Analyses = ["réglementation"],
                    Programmes = [programme],
                    Keywords = ["haut débit"],
                    Events =
                    [
                        new Event(EventType.Published, PartialDate.Of(new DateOnly(2013, 7, 9)), "7135"),
                        new Event(
                            EventType.Reattributed,
                            PartialDate.Of(new DateOnly(2014, 4, 2)),
                            Ministry: new Addressing(ministries.Economy, null, null)
                        ),
                        new Event(EventType.Withdrawn, PartialDate.Of(new DateOnly(2017, 6, 20)), Code: "RET", Reason: "Fin de mandat"),
                    ],
                    Texts = [new DocumentTextHead("question", null, null)],
                    Relations =
                    [
                        new Relation("cites", "https://example.org/rapport", "Un rapport", new DateOnly(2013, 1, 2), "X"),
                        new Relation("related", "post", null, null, null),
                        new Relation("cites", null, "Sans adresse", null, null),
                    ],
                    Source = new Source(
                        "https://questions.example/q14/14-32154QE.htm",
                        "Assemblée nationale",
                        new DateOnly(2026, 10, 2),
                        null,
                        SmallCatalogue.Open
                    ),
                    Location = new SourceLocation("input/documents/2013/an-14-qe-32154.md", 2, 5),
                    Stored = small.Store_(
                        "En *bref*.",
                        (
                            "question",
                            "Premier paragraphe avec [lien](https://example.org/) et `code`.\n\n- un\n- deux\n\n# forms\n\nSecond."
                        )
                    ),
                }
            )
            {
                Status = Status.Withdrawn,
            },
            new Connections([(3, "cites")], [new RelatedDocument(3, 1, false, true, true)], [])
        );
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "an-14-qe-47351",
                    Kind = small.Question,
                    Title = "Équipements du génie",
                    Number = "47351",
                    Published = PartialDate.Of(new DateOnly(2014, 1, 7)),
                    Language = "fr",
                    Ministries = new Addressees(asked, [], null, []),
                    Authors = [new Authorship(people.Lesterlin, null, null, null, null, null)],
                    Events = [new Event(EventType.Published, PartialDate.Of(new DateOnly(2014, 1, 7)), "18")],
                    Texts = [new DocumentTextHead("question", null, null)],
                    Source = new Source(null, null, null, null, SmallCatalogue.Open),
                    Location = new SourceLocation("input/documents/p.md", 2, 5),
                    Stored = small.Store_(null, ("question", "Où en sont-ils ?")),
                }
            )
            {
                Status = Status.Pending,
                Overdue = true,
                AnswerRule = new AnswerRule(null, null, null, 2),
            }
        );
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "an-14-qe-87312",
                    Kind = small.Question,
                    Title = "Diffusion de l’excellence",
                    Number = "87312",
                    Published = PartialDate.Of(new DateOnly(2015, 8, 18)),
                    Language = "fr",
                    Authors = [new Authorship(people.Lesterlin, null, null, null, null, null)],
                    Ministries = new Addressees(asked, [], new Addressing(ministries.Economy, null, new DateOnly(2017, 5, 16)), []),
                    Programmes = [programme],
                    Events =
                    [
                        new Event(EventType.Published, PartialDate.Of(new DateOnly(2015, 8, 18)), "6272"),
                        new Event(EventType.Answered, PartialDate.Of(new DateOnly(2017, 5, 16)), "3581"),
                    ],
                    Texts =
                    [
                        new DocumentTextHead("question", null, null),
                        new DocumentTextHead("answer", new DateOnly(2017, 5, 16), "3581"),
                    ],
                    JointAnswer = "j1",
                    Source = new Source(null, null, null, null, SmallCatalogue.Open),
                    Location = new SourceLocation("input/documents/a.md", 2, 5),
                    Stored = small.Store_(null, ("question", "Pourquoi ?"), ("answer", "Parce que.\n\nEt voilà.")),
                }
            )
            {
                Status = Status.Answered,
            }
        );
    }

    private static void AddOthers(SmallCatalogue small, Ministry ministry, Organisation organisation, Programme programme)
    {
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "post",
                    Kind = small.Post,
                    Title = "Quartiers numériques, « gadget » ?",
                    Published = PartialDate.Of(2016, 3),
                    PublishedNote = "mois de la feuille de route",
                    Language = "fr",
                    Ministries = new Addressees(null, [], null, [new Addressing(ministry, null, null)]),
                    Organisations = [new Involvement(organisation, "issuer", "le CGSP")],
                    Programmes = [programme],
                    HasAbstract = true,
                    Source = new Source("https://blog.example/billet", "le blog", null, null, SmallCatalogue.Reserved),
                    Location = new SourceLocation("input/documents/post.md", 2, 5),
                    Stored = small.Store_("Le billet présente."),
                }
            )
        );
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "arabic",
                    Kind = small.Post,
                    Title = "الاقتصاد الرقمي",
                    Published = PartialDate.Of(new DateOnly(2016, 4, 1)),
                    Language = "ar",
                    Source = new Source(null, null, null, null, SmallCatalogue.Open),
                    Location = new SourceLocation("input/documents/ar.md", 2, 5),
                    Texts = [new DocumentTextHead("body", null, null)],
                    Stored = small.Store_(null, ("body", "نص")),
                }
            )
        );
        small.Add(
            new Document(
                new LinkedDocument
                {
                    Id = "hidden",
                    Kind = small.Post,
                    Title = "Acte individuel",
                    Published = PartialDate.Of(new DateOnly(2016, 5, 1)),
                    Language = "fr",
                    IndexingForbidden = true,
                    Source = new Source(null, null, null, null, SmallCatalogue.Open),
                    Location = new SourceLocation("input/documents/h.md", 2, 5),
                    Texts = [new DocumentTextHead("body", null, null)],
                    Stored = small.Store_(null, ("body", "Texte.")),
                }
            )
        );
        small.Add(CanaryDocument.In(small));
    }
}

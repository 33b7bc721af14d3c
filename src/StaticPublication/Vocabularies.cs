namespace StaticPublication;

/// <summary>Terms that others have defined, and those of our own that are as many.</summary>
/// <param name="What">What the terms are, for people.</param>
/// <param name="Terms">The terms, the most usual ones first.</param>
/// <param name="Meant">Words that people write for a term, with the term.</param>
internal sealed record Vocabulary(string What, IReadOnlyList<string> Terms, IReadOnlyDictionary<string, string> Meant)
{
    // Number of terms that stand for all.
    private const int MostShown = 4;

    /// <summary>The first terms, for people.</summary>
    public IEnumerable<string> Usual => Terms.Take(MostShown);
}

/// <summary>The vocabularies of fields that name a term.</summary>
internal static partial class Vocabularies
{
    // EU Vocabularies, authority table « frequency » (http://publications.europa.eu/resource/authority/frequency).
    private static readonly string[] FrequencyCodes =
    [
        .. """
            ANNUAL MONTHLY WEEKLY IRREG DAILY DAILY_2 WEEKLY_2 WEEKLY_3 BIWEEKLY MONTHLY_2 MONTHLY_3 BIMONTHLY QUARTERLY ANNUAL_2
            ANNUAL_3 BIENNIAL TRIENNIAL QUADRENNIAL QUINQUENNIAL DECENNIAL BIDECENNIAL TRIDECENNIAL HOURLY BIHOURLY TRIHOURLY 1MIN
            5MIN 10MIN 15MIN 30MIN 12HRS CONT UPDATE_CONT AS_NEEDED NOT_PLANNED NEVER UNKNOWN OTHER
            """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly Dictionary<string, string> NoOtherWords = [];

    /// <summary>How often the data are renewed: the codes of the EU, also in small letters, and <c>irregular</c>.</summary>
    public static Vocabulary Frequencies { get; } =
        new(
            "a frequency of the EU's table",
            ["irregular", .. FrequencyCodes.Select(code => code.ToLowerInvariant()), .. FrequencyCodes],
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["annuel"] = "annual",
                ["annuelle"] = "annual",
                ["biannual"] = "annual_2",
                ["bimensuel"] = "monthly_2",
                ["bimestriel"] = "bimonthly",
                ["continu"] = "cont",
                ["hebdomadaire"] = "weekly",
                ["irrégulier"] = "irregular",
                ["jamais"] = "never",
                ["journalier"] = "daily",
                ["mensuel"] = "monthly",
                ["mensuelle"] = "monthly",
                ["quotidien"] = "daily",
                ["quotidienne"] = "daily",
                ["semestriel"] = "annual_2",
                ["semiannual"] = "annual_2",
                ["trimestriel"] = "quarterly",
                ["yearly"] = "annual",
            }
        );

    /// <summary>Types of works (https://schema.org/CreativeWork and below).</summary>
    public static Vocabulary Works { get; } =
        new(
            "a type of creative work of schema.org, in its capitals",
            [
                "Question",
                "Report",
                "Article",
                "Legislation",
                .. """
                APIReference AboutPage AdvertiserContentArticle AmpStory AnalysisNewsArticle Answer ArchiveComponent Article
                AskPublicNewsArticle Atlas AudioObject AudioObjectSnapshot Audiobook BackgroundNewsArticle Barcode Blog
                BlogPosting Book BookSeries CategoryCodeSet Certification Chapter CheckoutPage Claim ClaimReview Clip Code
                Collection CollectionPage ComicCoverArt ComicIssue ComicSeries ComicStory Comment CompleteDataFeed ContactPage
                Conversation CorrectionComment Course CoverArt CreativeWork CreativeWorkSeason CreativeWorkSeries Credential
                CriticReview DataCatalog DataDownload DataFeed Dataset DeclarationOfConformity DefinedTermSet Diet
                DigitalDocument DigitalProductPassport DiscussionForumPosting Drawing EducationalOccupationalCredential
                EmailMessage EmployerReview EnvironmentalProductDeclaration Episode ExercisePlan FAQPage Game Guide
                HealthTopicContent HowTo HowToDirection HowToSection HowToStep HowToTip HyperToc HyperTocEntry ImageGallery
                ImageObject ImageObjectSnapshot ItemPage LearningResource Legislation LegislationObject LiveBlogPosting
                Manuscript Map MathSolver MediaGallery MediaObject MediaReview MediaReviewItem MedicalScholarlyArticle
                MedicalWebPage Menu MenuSection Message MobileApplication Movie MovieClip MovieSeries MusicAlbum
                MusicComposition MusicPlaylist MusicRecording MusicRelease MusicVideoObject NewsArticle Newspaper
                NoteDigitalDocument OperatingSystem OpinionNewsArticle Painting Periodical Photograph Play PodcastEpisode
                PodcastSeason PodcastSeries Poster PresentationDigitalDocument ProductCollection ProfilePage PublicationIssue
                PublicationVolume QAPage Question Quiz Quotation RadioClip RadioEpisode RadioSeason RadioSeries
                RealEstateListing Recipe Recommendation Report ReportageNewsArticle Review ReviewNewsArticle RuntimePlatform
                SatiricalArticle ScholarlyArticle Sculpture SearchResultsPage Season SequentialArt SheetMusic ShortStory
                SocialMediaPosting SoftwareApplication SoftwareSourceCode SpecialAnnouncement SpreadsheetDigitalDocument
                Statement Syllabus TVClip TVEpisode TVSeason TVSeries Table TechArticle TextDigitalDocument TextObject Thesis
                UserReview VideoGallery VideoGame VideoGameClip VideoGameSeries VideoObject VideoObjectSnapshot VisualArtwork
                WebApplication WebContent WebPage WebSite
                """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Except(["Question", "Report", "Article", "Legislation"]),
            ],
            NoOtherWords
        );

    /// <summary>Codes of faults that a person can look at and leave: warnings and notes, and texts that look garbled.</summary>
    public static Vocabulary Findings { get; } =
        new(
            "the code of a warning, or ENC-MOJIBAKE",
            [
                "PERSONAL-ADDRESS",
                "PERSONAL-EMAIL",
                "PERSONAL-IBAN",
                "PERSONAL-NIR",
                "PERSONAL-PHONE",
                "ADDRESS-EMPTIED",
                "ADDRESS-MOVED",
                "BODY-HEADING",
                "DATE-FAR",
                "DATE-OFFICE",
                "DATE-OVERLAP",
                "DATE-SEQUENCE",
                "ENC-MOJIBAKE",
                "FILE-UNUSED",
                "HOST-LIMIT",
                "INPUT-IGNORED",
                "SITE-DESCRIPTION",
                "STRINGS-TEXT",
                "TEXT-HTML",
                "THEME-CONTRAST",
                "THEME-STYLE",
                "THEME-UNUSED",
                "TWIN-NAME",
            ],
            NoOtherWords
        );

    /// <summary>The address of a frequency's code.</summary>
    public static string FrequencyCode(string term) => term == "irregular" ? "IRREG" : term.ToUpperInvariant();
}

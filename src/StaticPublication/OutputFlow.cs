using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Exporting;
using StaticPublication.Imaging;
using StaticPublication.Indexing;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Rendering;
using StaticPublication.Searching;

namespace StaticPublication;

/// <summary>Makes the site in the staging folder: pages, data, index, pictures, and files for the host.</summary>
internal static class OutputFlow
{
    /// <summary>Makes every file that differs from the published one; null if a template has an error.</summary>
    public static MadeSite? Make(RunContext run, PublicationInput input, Edition edition, StagingFolder staging, Cache cache)
    {
        IReadOnlyList<OutputFile> Index() => SearchIndex.Files(edition, cache.SegmentsFolder, run.Options.Threads);
        void Write(string stage, Func<IEnumerable<OutputFile>> files) =>
            run.Timer.Time(stage, () => staging.Write(files(), () => run.Advance(stage, 1)), () => staging.Cost);
        try
        {
            var renderer = run.Timer.Time("render", () => new PageRenderer(edition, input.PreparedTheme.GetAwaiter().GetResult()));
            var viewed = ViewedFiles(renderer, run.Options.ViewedPages);
            if (viewed.Count > 0)
            {
                Write("render", () => viewed.Values);
                run.Options.ViewedPages!.Show(staging.Read(viewed.Keys));
            }

            // After a change the index takes one thread, beside other stages. For a whole site it takes all, and the memory of two stages.
            using var index = staging.IsWhole || run.Options.Threads == 1 ? null : new Background<IReadOnlyList<OutputFile>>(Index);
            using var release = run.Timer.Time("export", () => new Release(edition, input.Previous, cache.PiecesFolder));
            Write("render", () => PageKinds.Files(renderer).Where(file => !viewed.ContainsKey(file.Path)));
            Write("export", () => Exports.Files(release));
            release.EndRows();
            Write("export", () => Descriptions.Files(release, staging.Data));
            var version = DataVersion.Of(release, staging.Data);
            Write("render", () => PagesOfTheData(renderer, release, version, staging).WithMarkdown(renderer));
            Write("index", () => index?.Result ?? Index());
            Write("draw", () => Drawings.Files(edition, input.CardStyle));
            Write("files", () => GivenFiles(run, input, edition, staging));
            Write("host", () => HostFiles.Of(edition, staging.Paths));
            input.Site.Faults.AddAll(HostLimits.Faults(edition, staging, run.Options.Input));
            var agreement = run.Timer.Time("verify", () => Verification.Agreement(edition, staging, Numbers(release, staging)));
            var differences = CompareWithPublished(run, input, edition, output => release.DifferencesTo(output, version, staging.FullPath));
            return new MadeSite(input.Site, edition, staging, agreement, release.News(differences, version));
        }
        catch (Exception e) when (e.Cause<TemplateException>() is { } template)
        {
            // A fault in a template is reported to the maintainer; it is not a bug of the program.
            input.Site.Faults.Add(template.Fault);
            return null;
        }
    }

    private static IEnumerable<OutputFile> GivenFiles(RunContext run, PublicationInput input, Edition edition, StagingFolder staging)
    {
        var taken = FileRules.Taken(run.Options.Input, edition.Given, [.. staging.Paths]).ToList();
        input.Site.Faults.AddAll(taken);
        return edition.Given.Where(file => file.IsNamed || taken.Count == 0).Select(file => file.Output());
    }

    // Against the publication that is being replaced.
    private static Differences? CompareWithPublished(
        RunContext run,
        PublicationInput input,
        Edition edition,
        Func<string, Differences?> compare
    )
    {
        var output = SiteFolders.Of(run.Options.Output).Output;
        var differences = run.Timer.Time("compare", () => compare(output));
        if (differences?.Removed is { Count: > 0 } removed)
        {
            input.Site.Faults.AddAll(RemovalRules.Faults(edition, run.Options, PublishedSite.Documents(output), removed));
        }

        return differences;
    }

    private static Dictionary<string, OutputFile> ViewedFiles(PageRenderer renderer, ViewedPages? viewedPages) =>
        viewedPages is { Paths: [_, ..] paths }
            ? PageKinds.Files(renderer, paths).ToDictionary(file => file.Path, StringComparer.Ordinal)
            : [];

    // They describe files that must have been written before.
    private static IEnumerable<OutputFile> PagesOfTheData(PageRenderer renderer, Release release, string version, StagingFolder staging) =>
        [
            .. DataPage.Files(
                renderer,
                version,
                Distribution.DataFiles(release, staging.Data),
                ChangeHistory.Of(release, version).LastOrDefault(changes => changes.Records is not null)?.AsOf
            ),
            .. DictionaryPage.Files(renderer, DescribedTables.Of(release, path => File.OpenRead(staging.FullPath(path)))),
            ChangesPage.File(
                renderer,
                version,
                ChangeHistory.Of(release, version),
                ChangeHistory.Years(release, version).Keys.Select(ChangesJson.PathOf)
            ),
        ];

    // Returns the number of documents in each other form of the site.
    private static IReadOnlyList<(string Name, long Rows)> Numbers(Release release, StagingFolder staging)
    {
        var found = BuiltIndex.Open(staging.FolderOf($"{IndexLayout.Folder}/{IndexLayout.RootFile}")).Count;
        var hidden = release.Catalogue.Documents.Count(document => document.IndexingForbidden);
        return [.. Exports.Numbers(release), ("search", found + hidden)];
    }

    /// <summary>Returns the figures about the site.</summary>
    public static SiteFigures Figures(MadeSite made)
    {
        var (edition, staging) = (made.Edition, made.Staging);
        var pages = staging.Paths.Count(path => path.EndsWith(".html", StringComparison.Ordinal));
        return new SiteFigures(edition.Catalogue.Documents.Count, pages, staging.Files.Count, staging.Written, staging.SiteBytes)
        {
            Agreement = made.Agreement,
            ServerConfiguration = edition.Site.Host.IsConfigured ? NginxConfiguration.Of(edition, staging.Paths) : null,
        };
    }

    /// <summary>The words of the line that says what changed: those of the site where messages are in its language.</summary>
    public static Strings Spoken(RunContext run, Edition edition) =>
        run.Options.Spoken is { } language && language != Strings.Base(edition.Site.Language)
            ? ThemeReading.Words(ThemeReading.BuiltIn, language)
            : edition.Strings;
}

/// <summary>The site in the staging folder.</summary>
/// <param name="Input">Contains its faults.</param>
/// <param name="Edition">The edition that it was made from.</param>
/// <param name="Staging">Its files.</param>
/// <param name="Agreement">The line that says that all numbers agree.</param>
/// <param name="Changes">What changed since the last publication; null if there is nothing to compare with.</param>
internal sealed record MadeSite(SiteInput Input, Edition Edition, StagingFolder Staging, string Agreement, PublicationChanges? Changes);

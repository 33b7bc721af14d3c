using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>The whole flow: the input is read, resolved to an edition, made into files, and published. Each step takes what the previous
/// one returned. Faults in the data go to one list; with one error in it, nothing is published.</summary>
internal static class Publication
{
    /// <summary>Builds the site and publishes it.</summary>
    /// <exception cref="WrongUseException">The output or the cache folder may contain files that do not belong to the program.</exception>
    /// <exception cref="BuildLockedException">Another build holds the lock.</exception>
    /// <exception cref="UnsoundOutputException">The site must not be published because of a bug.</exception>
    public static Outcome Build(Options options, Action<StageProgress>? progress = null)
    {
        WritablePaths.CheckBuild(options);
        var folders = SiteFolders.Of(options.Output);
        folders.Prepare();
        using var held = BuildLock.Take(folders.Lock);
        new Journal(folders).Complete();
        using var cache = Cache.Open(options, folders);
        try
        {
            return BuildWhatChanged(new RunContext(options, progress), folders, cache, held.TakenAt);
        }
        catch (Exception e) when (e.Cause<DamagedStoreException>() is not null)
        {
            cache.Clear();
            return BuildWhatChanged(new RunContext(options, progress), folders, cache, held.TakenAt);
        }
    }

    /// <summary>Does everything except publishing: makes the site in a private folder and inspects all its pages.</summary>
    public static Outcome Check(Options options, Action<StageProgress>? progress = null)
    {
        WritablePaths.CheckBuild(options);
        var work = Directory.CreateTempSubdirectory("publication-check-");
        try
        {
            var folders = SiteFolders.Of(Path.Combine(work.FullName, "site"));
            using var cache = Cache.Open(options with { Cache = null }, folders);
            var run = new RunContext(options, progress);
            return Follow(run, folders, cache, site => Inspect(run, site));
        }
        finally
        {
            work.Delete(recursive: true);
        }
    }

    private static Outcome BuildWhatChanged(RunContext run, SiteFolders folders, Cache cache, long startedAt)
    {
        var last = cache.LastOutcome(run.Options.Threads, startedAt);
        var state = run.Timer.Time("scan", () => FolderState.OfInput(run.Options, ThemeReading.BuiltIn));
        if (run.Timer.Time("scan", () => cache.FindOutcome(last, state)) is { } remembered)
        {
            return remembered with { Stages = run.Timer.Stages, Changed = ChangedFiles.Mark };
        }

        var before = (state, run.Timer.Time("scan", () => cache.HashOfYoung(last, state)));
        var followed = run with { Besides = last.StateBesides(state, Path.Combine(run.Options.Input, InputListing.OfRecords)) };
        var outcome = Follow(followed, folders, cache, site => Publish(run, site, cache));
        if (outcome.Succeeded)
        {
            run.Timer.Time("keep", () =>
                cache.EndPublishing(() => last.Save(outcome, before, FolderState.OfInput(run.Options, ThemeReading.BuiltIn)))
            );
        }

        return outcome;
    }

    // Runs the steps in order. Opens everything that must be closed at the end.
    private static Outcome Follow(RunContext run, SiteFolders folders, Cache cache, Func<MadeSite, Outcome> last)
    {
        // Runs in parallel: reading the table of a quarter of a million files takes as long as reading the authorities.
        using var published = new Background<IReadOnlyDictionary<string, BuiltFile>>(cache.PublishedFiles);
        var site = run.Timer.Time("authorities", () => InputFlow.ReadSite(run.Options));
        if (site.Context is not { } context)
        {
            return Refused(run, site);
        }

        using var snapshot = run.Timer.Time("recall", () => cache.Snapshot(context));
        if (InputFlow.Read(run, site, context, snapshot) is not { } input || Resolve(run, input) is not { } edition)
        {
            return Refused(run, site);
        }

        using var staging = new StagingFolder(folders, run.Options.Threads, run.Timer.Time("recall", () => published.Result))
        {
            Links = new LinkCheck(edition.Theme.Templates.Values, edition.Addresses),
        };
        if (OutputFlow.Make(run, input, edition, staging, cache) is not { } made)
        {
            return Refused(run, site);
        }

        var outcome = last(made);
        if (outcome.Succeeded)
        {
            run.Timer.Time("keep", snapshot.Save);
        }

        return outcome with
        {
            Stages = run.Timer.Stages,
        };
    }

    /// <summary>Combines the documents in a catalogue, and gives everything its address; null if two things have the same address, or if an
    /// address of the previous release has disappeared.</summary>
    private static Edition? Resolve(RunContext run, PublicationInput input)
    {
        var faults = input.Site.Faults;
        var catalogue = run.Timer.Time("resolve", () =>
            Cataloguing.Catalogue(input.Context, input.AsOf, input.Documents, faults.Findings(), input.Store, run.Options.Threads)
        );
        var edition = new Edition(catalogue, new Addresses(catalogue.Site), input.Theme)
        {
            Pictures = input.Pictures,
            Given = input.Site.Folder.Given,
            Besides = Edition.BesidesRecords(run.Besides, catalogue),
            Threads = run.Options.Threads,
        };
        FormerAddresses.Check(edition, faults);
        if (input.Previous is { } previous)
        {
            if (previous.PathBelowHost + "/" != edition.Addresses.Home)
            {
                faults.Add(Faults.PathMoved(run.Options.Input, previous.PathBelowHost + "/", edition.Addresses.Home));
            }

            faults.AddAll(
                VanishedAddresses.Faults(edition, run.Options.Input, previous.Documents(), previous.Authorities(), previous.Pages())
            );
        }

        return faults.HasErrors ? null : edition;
    }

    /// <summary>The last step of a build: publishes the site, unless an internal link is broken.</summary>
    private static Outcome Publish(RunContext run, MadeSite made, Cache cache)
    {
        var (edition, staging, faults) = (made.Edition, made.Staging, made.Input.Faults);
        run.Timer.Time("inspect", () => faults.AddAll(PageFaults.Of(edition, staging, null, run.Options.Output)));
        if (faults.HasErrors)
        {
            return Refused(run, made.Input);
        }

        run.Options.Interrupted.ThrowIfCancellationRequested();
        using var figures = new Background<SiteFigures>(() => OutputFlow.Figures(made));
        var changed = run.Options.TellsChangedFiles ? ChangedFiles.Of(staging, SiteFolders.Of(run.Options.Output).Output) : null;
        run.Timer.Time("publish", () =>
        {
            cache.BeginPublishing(staging.Files);
            staging.Publish((cache.NextFilesPath, cache.FilesPath));
        });
        var (all, report) = (faults.Sorted(), new Report(edition.Strings, OutputFlow.Spoken(run, edition)));
        var unchanged = report.Of(edition, PublicationChanges.None, all);
        return Outcome.Published(all, figures.Result, report.Of(edition, made.Changes, all), unchanged) with { Changed = changed };
    }

    /// <summary>The last step of a check: inspects every page, and publishes nothing.</summary>
    private static Outcome Inspect(RunContext run, MadeSite made)
    {
        var (edition, options, faults) = (made.Edition, run.Options, made.Input.Faults);
        var found = run.Timer.Time("inspect", () => PageInspection.Of(edition, made.Staging, options.Threads));
        faults.AddAll(PageFaults.Of(edition, made.Staging, found, options.Output));
        var dead = options.TriesLinks ? OutsideLinks.Dead(found.Outside, OutsideLinks.ResponseTimeout, options.Interrupted) : [];
        faults.AddAll(PageFaults.OfDead(edition, dead, options.Output));
        options.Interrupted.ThrowIfCancellationRequested();
        var (all, report) = (faults.Sorted(), new Report(edition.Strings, OutputFlow.Spoken(run, edition)));
        return faults.HasErrors
            ? Refused(run, made.Input)
            : Outcome.Checked(
                all,
                OutputFlow.Figures(made),
                report.Of(edition, made.Changes, all),
                [.. found.Outside.Select(link => (link.Url, edition.Addresses.OfPage(link.Page)))]
            ) with
            {
                Health = options.TellsHealth ? DataHealth.Of(edition.Catalogue) : [],
            };
    }

    // In the language of site.yml, if that can be read.
    private static Outcome Refused(RunContext run, SiteInput site)
    {
        var faults = site.Faults.Sorted();
        var strings = ThemeReading.Words(run.Options.Theme, site.Context?.Site.Language ?? "fr", run.Options.Input);
        return Outcome.Refused(faults, new Report(strings, strings).Refused(faults)) with { Stages = run.Timer.Stages };
    }
}

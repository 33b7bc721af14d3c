using StaticPublication.Caching;
using StaticPublication.Checking;
using StaticPublication.Publishing;
using StaticPublication.Reading;
using StaticPublication.Resolving;
using StaticPublication.Storage;

namespace StaticPublication;

/// <summary>The flow: the input is read, resolved into an edition, made into files, and published. Each step takes what the one before it
/// returned. What is wrong with the data goes to one list of faults, and with one error in it nothing is published.</summary>
internal static class Publication
{
    /// <summary>Builds the site and puts it in its place.</summary>
    /// <exception cref="WrongUseException">Its output or its cache may hold what is not the program's.</exception>
    /// <exception cref="BuildLockedException">Another build holds the lock.</exception>
    /// <exception cref="UnsoundOutputException">What was made is not fit to be published: a bug.</exception>
    public static Outcome Build(Options options, Action<string, int>? progress = null)
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
        catch (Exception e) when (Cause<DamagedStoreException>(e) is not null)
        {
            cache.Clear();
            return BuildWhatChanged(new RunContext(options, progress), folders, cache, held.TakenAt);
        }
    }

    /// <summary>Everything but publishing: the site is made where nobody sees it, and every page of it is looked through.</summary>
    public static Outcome Check(Options options, Action<string, int>? progress = null)
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
        var state = run.Timer.Time("scan", () => Cache.InputState(run.Options));
        if (cache.FindOutcome(state) is { } remembered)
        {
            return remembered with { Stages = run.Timer.Stages };
        }

        var outcome = Follow(run, folders, cache, site => Publish(run, site, cache));
        if (outcome.Succeeded)
        {
            cache.SaveOutcome(outcome, state, startedAt);
        }

        return outcome;
    }

    // The steps in their order. What must be closed in the end is opened here.
    private static Outcome Follow(RunContext run, SiteFolders folders, Cache cache, Func<MadeSite, Outcome> last)
    {
        // Beside the rest: the table of a quarter of a million files takes as long to read as the authorities do.
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
            Links = new LinkCheck(edition.Theme.Templates.Values),
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

    /// <summary>Puts the documents together into a catalogue, and gives everything its address; null where two want the same, or where an
    /// address of the release before is gone.</summary>
    private static Edition? Resolve(RunContext run, PublicationInput input)
    {
        var faults = input.Site.Faults;
        var catalogue = run.Timer.Time("resolve", () =>
            Cataloguing.Catalogue(input.Context, input.AsOf, input.Documents, faults.Sorted(), input.Store, run.Options.Threads)
        );
        var edition = new Edition(catalogue, new Addresses(catalogue.Site), input.Theme)
        {
            Pictures = input.Pictures,
            Threads = run.Options.Threads,
        };
        FormerAddresses.Check(edition, faults);
        if (input.Previous is { } previous)
        {
            faults.AddAll(
                VanishedAddresses.Faults(edition, run.Options.Input, previous.Documents(), previous.Authorities(), previous.Pages())
            );
        }

        return faults.HasErrors ? null : edition;
    }

    /// <summary>The last step of a build: publishes the site, unless a link of its own leads nowhere.</summary>
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
        run.Timer.Time("publish", () =>
        {
            cache.BeginPublishing(staging.Files);
            staging.Publish((cache.NextFilesPath, cache.FilesPath));
        });
        var (all, report) = (faults.Sorted(), new Report(edition.Strings));
        var unchanged = report.Of(edition, PublicationChanges.None, all);
        return Outcome.Published(all, figures.Result, report.Of(edition, made.Changes, all), unchanged);
    }

    /// <summary>The last step of a check: looks through every page, and publishes nothing.</summary>
    private static Outcome Inspect(RunContext run, MadeSite made)
    {
        var (edition, options, faults) = (made.Edition, run.Options, made.Input.Faults);
        var found = run.Timer.Time("inspect", () => PageInspection.Of(edition, made.Staging, options.Threads));
        faults.AddAll(PageFaults.Of(edition, made.Staging, found, options.Output));
        var dead = options.TriesLinks ? OutsideLinks.Dead(found.Outside, OutsideLinks.ResponseTimeout, options.Interrupted) : [];
        faults.AddAll(PageFaults.OfDead(edition, dead, options.Output));
        options.Interrupted.ThrowIfCancellationRequested();
        var (all, report) = (faults.Sorted(), new Report(edition.Strings));
        return faults.HasErrors
            ? Refused(run, made.Input)
            : Outcome.Checked(all, OutputFlow.Figures(made), report.Of(edition, made.Changes, all), found.Outside);
    }

    // The language is that of site.yml, as far as that can be read.
    private static Outcome Refused(RunContext run, SiteInput site)
    {
        var faults = site.Faults.Sorted();
        var strings = ThemeReading.Words(run.Options.Theme, site.Context?.Site.Language ?? "fr");
        return Outcome.Refused(faults, new Report(strings).Refused(faults)) with { Stages = run.Timer.Stages };
    }

    /// <summary>The first exception of a type in one and all that it wraps, as threads wrap what they throw; or null.</summary>
    public static T? Cause<T>(Exception e)
        where T : Exception =>
        e as T ?? (e as AggregateException)?.InnerExceptions.Select(Cause<T>).FirstOrDefault(cause => cause is not null);
}

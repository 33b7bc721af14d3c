using System.CommandLine;
using System.Globalization;
using StaticPublication.Exporting;

namespace StaticPublication.Cli;

/// <summary>The command line, with one method per command.</summary>
internal static partial class Commands
{
    private static readonly Option<string> Input = Text("--input", "Folder of the records.", "input").OfPath();
    private static readonly Option<string> Theme = Text(
            "--theme",
            "Folder of templates, assets and strings that override the built-in ones.",
            "theme"
        )
        .OfPath()
        .Existing(Directory.Exists, "folder");
    private static readonly Option<string> Output = Text("--output", "Folder of the site, which is replaced.", "output").OfPath();
    private static readonly Option<string?> Previous = new Option<string?>("--previous")
    {
        Description = "Earlier output folder, or its data/, to report changes against.",
    }
        .OfPath()
        .Existing(PreviousRelease.IsAt, "earlier publication");
    private static readonly Option<int?> AllowRemovals = new Option<int?>("--allow-removals")
    {
        Description = "How many earlier records may be removed; by default a tenth.",
    }.Between(0, int.MaxValue);
    private static readonly Option<string> Cache = Text("--cache", "Folder of the cache between builds.", ".cache/build").OfPath();
    private static readonly Option<bool> NoCache = new("--no-cache") { Description = "Builds everything from scratch, without a cache." };
    private static readonly Option<int> Threads = new Option<int>("--threads")
    {
        Description = "Number of threads.",
        DefaultValueFactory = _ => Environment.ProcessorCount,
    }.Between(1, 1024);
    private static readonly Option<string?> ReportMarkdown = new Option<string?>("--report-markdown")
    {
        Description = "Writes what changed on the site to a file, in Markdown.",
    }.OfPath();
    private static readonly Option<bool> Links = new("--links")
    {
        Description = "Lists the external addresses that the site links to, each with a page.",
    };
    private static readonly Option<bool> TryLinks = new("--try-links") { Description = "Requests each external address over HTTP." };
    private static readonly Option<bool> Health = new("--health")
    {
        Description = "Groups what an owner of the data would mend, with the commands that merge entries.",
    };
    private static readonly Option<string?> Report = new Option<string?>("--report")
    {
        Description = $"Writes the faults to a file: as SARIF (.sarif), for GitLab ({FaultReport.GitLab}), otherwise as JSON.",
    }.OfPath();
    private static readonly Option<string?> ServerConfig = new Option<string?>("--server-config")
    {
        Description = "Writes the configuration of the server to a file, for a host that has one: nginx.",
    }.OfPath();
    private static readonly Option<string?> Changed = new Option<string?>("--changed")
    {
        Description = "Writes which files of the site were added, changed and removed to a file, a line each.",
    }.OfPath();
    private static readonly Option<int> MaxFaults = new Option<int>("--max-faults")
    {
        Description = "Prints at most this many faults; those that say the same are one.",
        DefaultValueFactory = _ => 50,
    }.Between(0, int.MaxValue);
    private static readonly Option<bool> Quiet = new("--quiet") { Description = "Prints the faults alone." };
    private static readonly Option<string?> Timings = new Option<string?>("--timings")
    {
        Description = "Prints the cost of each stage: table or json.",
        Arity = ArgumentArity.ZeroOrOne,
    }.OneOf("table", "json");

    // The others stand in files of their own, whose order of initialisation nothing states.
    private static Option[] BuildOptions =>
        [
            Input,
            Theme,
            Output,
            Previous,
            AllowRemovals,
            Cache,
            NoCache,
            Threads,
            Report,
            ReportMarkdown,
            ServerConfig,
            Changed,
            MaxFaults,
            Quiet,
            Verbose,
            Timings,
        ];

    /// <summary>Returns all commands. Without a command, a build runs.</summary>
    public static RootCommand Root()
    {
        var root = new RootCommand("Turns records of documents into a searchable site and its open data.");
        var build = new Command("build", "Builds the site (the default).");
        var check = new Command("check", "Reports the faults of a build and of its finished pages, and publishes nothing.")
        {
            Links,
            TryLinks,
            Health,
        };
        foreach (var option in BuildOptions)
        {
            root.Add(option);
            build.Add(option);
            check.Add(option);
        }

        root.SetAction(result => Build(result));
        build.SetAction(result => Build(result));
        check.SetAction(result => Check(result));
        root.Add(build);
        root.Add(check);
        root.Add(Serve(BuildOptions));
        root.Add(Explain());
        root.Add(Search());
        root.Add(Import());
        root.Add(Init());
        root.Add(Upgrade());
        root.Add(ThemeFiles());
        root.Add(New());
        root.Add(Merge());
        root.Add(Completion());
        Messages.Translate(root);
        return root;
    }

    private static int Build(ParseResult result)
    {
        CheckReports(result);
        var terminal = new Terminal();
        using var interruption = new Interruption();
        var options = OptionsOf(result) with { Interrupted = interruption.Token };
        var outcome = terminal.Follow(progress => Publication.Build(options, progress), result.GetValue(Verbose));
        return RunSummary.Print(terminal, outcome, SummaryOptionsOf(result, wrote: true));
    }

    private static int Check(ParseResult result)
    {
        CheckReports(result);
        var terminal = new Terminal();
        using var interruption = new Interruption();
        var options = OptionsOf(result) with
        {
            TriesLinks = result.GetValue(TryLinks),
            TellsHealth = result.GetValue(Health),
            Interrupted = interruption.Token,
        };
        var outcome = terminal.Follow(progress => Publication.Check(options, progress), result.GetValue(Verbose));
        foreach (var (url, page) in result.GetValue(Links) ? outcome.Outside : [])
        {
            Terminal.Print($"{url} {page}");
        }

        if (result.GetValue(Health) && outcome.Succeeded)
        {
            HealthReport.Print(outcome.Health, result.GetValue(MaxFaults));
        }

        return RunSummary.Print(terminal, outcome, SummaryOptionsOf(result, wrote: false));
    }

    /// <summary>Returns the free space on the disk of the output, for the message of an I/O error.</summary>
    public static string FreeSpace(ParseResult result)
    {
        var folder = Path.GetFullPath(result.GetValue(Output) ?? ".");
        while (!Directory.Exists(folder) && Path.GetDirectoryName(folder) is { } above)
        {
            folder = above;
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $" ({new DriveInfo(folder).AvailableFreeSpace / 1e6:#,0.0} MB free at {folder})"
        );
    }

    // Checked before a build, which may take minutes.
    private static Options OptionsOf(ParseResult result) =>
        new()
        {
            Input = InputFolder.Required(result.GetValue(Input)!),
            Theme = result.GetValue(Theme)!,
            Output = result.GetValue(Output)!,
            Previous = result.GetValue(Previous),
            AllowedRemovals = result.GetValue(AllowRemovals),
            TellsChangedFiles = result.GetValue(Changed) is not null,
            Cache = result.GetValue(NoCache) ? null : result.GetValue(Cache),
            Threads = result.GetValue(Threads),
            Deploy = Deploy.FromEnvironment(),
            Spoken = Messages.Spoken,
        };

    private static Option<string> Text(string name, string description, string value) =>
        new(name) { Description = description, DefaultValueFactory = _ => value };
}

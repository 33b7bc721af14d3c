using System.CommandLine;
using StaticPublication.Importing;
using StaticPublication.Publishing;

namespace StaticPublication.Cli;

/// <summary>The command that turns a source's own format into records.</summary>
internal static partial class Commands
{
    private static Command Import()
    {
        var kind = new Argument<string>("source-kind")
        {
            Description = "an-questions, an-bodies, or records (an earlier publication's own data).",
        };
        kind.OneOf([.. Imports.ByName.Keys]);
        var sources = new Argument<string[]>("source")
        {
            Description = "Zips, folders or files; for records an output folder, its data/ or a file of records.",
            Arity = ArgumentArity.OneOrMore,
        }
            .OfPath()
            .That(Path.Exists, "file or folder");
        var to = new Option<string>("--to") { Description = "Input folder to write to.", Required = true }.OfPath();
        var previous = new Option<string?>("--previous")
        {
            Description = "An earlier input folder to compare with; without it, what is replaced is compared with.",
        }
            .OfPath()
            .That(Directory.Exists, "folder");
        var portfolios = new Option<string?>("--portfolios") { Description = "Table of portfolios, for an-bodies." }
            .OfPath()
            .That(File.Exists, "file");
        var raise = new Option<int>("--raise-limits")
        {
            Description = "Takes sources so many times larger than the limits.",
            DefaultValueFactory = _ => 1,
        }.Between(1, 1000);
        var import = new Command("import", "Turns a source's own format into normalised records.")
        {
            kind,
            sources,
            to,
            previous,
            portfolios,
            AllowRemovals,
            raise,
            Report,
        };
        import.SetAction(result =>
        {
            var options = new ImportOptions(result.GetValue(sources)!, result.GetValue(to)!)
            {
                Previous = result.GetValue(previous),
                Portfolios = result.GetValue(portfolios),
                AllowedRemovals = result.GetValue(AllowRemovals),
                Limits = new ImportLimits(result.GetValue(raise)),
            };
            WritablePaths.HoldImport(options.Folder, QuestionsImport.Below, RecordsImport.Below, "authorities");
            if (result.GetValue(Report) is { } file)
            {
                WritablePaths.HoldReport(Report.Name, file, (to.Name, options.Folder));
            }

            var report = new Terminal().FollowShare("import", show => Imports.Run(result.GetValue(kind)!, options with { Show = show }));
            foreach (var line in report.Lines())
            {
                Terminal.Print(line);
            }

            if (result.GetValue(Report) is { } path)
            {
                ReportFile.Write(path, report.WriteJson);
            }

            return report.Refused is null ? 0 : 1;
        });
        return import;
    }
}

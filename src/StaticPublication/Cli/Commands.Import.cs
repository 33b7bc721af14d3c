using System.CommandLine;
using StaticPublication.Importing;

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
        kind.AcceptOnlyFromAmong("an-questions", "an-bodies", "records");
        var sources = new Argument<string[]>("source")
        {
            Description = "Zips, folders or files; for records an output folder, its data/ or a file of records.",
            Arity = ArgumentArity.OneOrMore,
        };
        var to = new Option<string>("--to") { Description = "Input folder to write to.", Required = true };
        var previous = new Option<string?>("--previous")
        {
            Description = "An earlier input folder to compare with; without it, what is replaced is compared with.",
        };
        var portfolios = new Option<string?>("--portfolios") { Description = "Table of portfolios, for an-bodies." };
        var import = new Command("import", "Turns a source's own format into normalised records.")
        {
            kind,
            sources,
            to,
            previous,
            portfolios,
            Report,
        };
        import.SetAction(result =>
        {
            var (from, folder, earlier) = (result.GetValue(sources)!, result.GetValue(to)!, result.GetValue(previous));
            var report = new Terminal().FollowShare("import", show => result.GetValue(kind) switch
                {
                    "an-bodies" => BodiesImport.Run(from, folder, result.GetValue(portfolios), show),
                    "records" => RecordsImport.Run(from, folder, earlier, show),
                    _ => QuestionsImport.Run(from, folder, earlier, show),
                });
            report.WriteText(Console.Out);
            if (result.GetValue(Report) is { } path)
            {
                using var file = File.Create(path);
                report.WriteJson(file);
            }
        });
        return import;
    }
}

using System.CommandLine;
using StaticPublication.Importing;
using StaticPublication.Importing.Tables;
using StaticPublication.Publishing;

namespace StaticPublication.Cli;

/// <summary>The command that converts a source's own format to records.</summary>
internal static partial class Commands
{
    private static readonly Argument<string> SourceKind = new Argument<string>("source-kind")
    {
        Description = $"{string.Join(", ", Imports.ByName.Keys)}. For records, an earlier publication's own data.",
    }.OneOf([.. Imports.ByName.Keys]);
    private static readonly Argument<string[]> Sources = new Argument<string[]>("source")
    {
        Description = "Zip files, folders, files or a pipe (/dev/stdin); for records: an output folder, its data/ or a file of records.",
        Arity = ArgumentArity.OneOrMore,
    }
        .OfPath()
        .Existing(Path.Exists, "file or folder");
    private static readonly Option<string> To = new Option<string>("--to")
    {
        Description = "Input folder to write to.",
        Required = true,
    }.OfPath();
    private static readonly Option<string?> PreviousInput = new Option<string?>("--previous")
    {
        Description = "Earlier input folder to compare with; by default, the files that are replaced.",
    }
        .OfPath()
        .Existing(Directory.Exists, "folder");
    private static readonly Option<string?> Portfolios = new Option<string?>("--portfolios")
    {
        Description = "Table of portfolios, for an-bodies and senat-questions.",
    }
        .OfPath()
        .Existing(File.Exists, "file");
    private static readonly Option<int> RaiseLimits = new Option<int>("--raise-limits")
    {
        Description = "Multiplies the limits on the size of sources.",
        DefaultValueFactory = _ => 1,
    }.Between(1, 1000);

    private static readonly Option<bool> Verify = new("--verify")
    {
        Description = "Reads sources and records again, and fails if a value of the sources is in no record and was not told as left out.",
    };
    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Writes a line for each stage of a build, and for each file of the sources of an import.",
    };

    private static readonly Option<string?> TableKind = new("--kind") { Description = "Kind of the documents of a table, by id or name." };
    private static readonly Option<string?> TableAuthority = new Option<string?>("--authority")
    {
        Description = "Authority file that the rows of a table are entries of, such as ministries.",
    }.OneOf([.. Shapes.Authorities.Keys]);
    private static readonly Option<string?> TableLicence = new("--licence")
    {
        Description = "Licence of what a table says, by id or name.",
    };
    private static readonly Option<string?> TableMap = new Option<string?>("--map")
    {
        Description = "File that says which column of a table fills which field.",
    }
        .OfPath()
        .Existing(File.Exists, "file");
    private static readonly Option<string?> TableMapOut = new Option<string?>("--map-out")
    {
        Description = "Writes how the columns of a table were understood to a file, to be corrected and given to --map.",
    }.OfPath();
    private static readonly Option<bool> TableCreate = new("--create")
    {
        Description = "Adds names in a table that have no entry as entries.",
    };
    private static readonly Option<bool> TableLeaveOut = new("--leave-out")
    {
        Description = "Leaves out the documents of a table that have faults; otherwise nothing is written.",
    };
    private static readonly Option[] OfTables =
    [
        TableKind,
        TableAuthority,
        TableLicence,
        TableMap,
        TableMapOut,
        TableCreate,
        TableLeaveOut,
    ];

    private static Command Import()
    {
        var import = new Command("import", "Turns a source's own format into normalised records.");
        Argument[] arguments = [SourceKind, Sources];
        Option[] options = [To, PreviousInput, Portfolios, AllowRemovals, RaiseLimits, Verify, Verbose, Report, .. OfTables];
        Array.ForEach(arguments, import.Add);
        Array.ForEach(options, import.Add);
        import.Validators.Add(result =>
        {
            var source = result.GetValue(SourceKind);
            var isTable = source == "table";
            var isVerified = source is null || Imports.ByName.GetValueOrDefault(source) is not { Items: null };
            Option[] misused = [.. isVerified ? [] : new[] { Verify }, .. isTable ? [Portfolios] : OfTables];
            if (misused.FirstOrDefault(option => result.GetResult(option) is not null) is { } option)
            {
                result.AddError($"{option.Name} does not apply to {(isTable ? "a table" : source)}.");
            }
        });
        import.SetAction(Import);
        return import;
    }

    private static int Import(ParseResult result)
    {
        var options = new ImportOptions(result.GetValue(Sources)!, result.GetValue(To)!)
        {
            Previous = result.GetValue(PreviousInput),
            Portfolios = result.GetValue(Portfolios),
            AllowedRemovals = result.GetValue(AllowRemovals),
            Limits = new ImportLimits(result.GetValue(RaiseLimits)),
            Verify = result.GetValue(Verify),
            Table = TableOptionsOf(result),
            Log = result.GetValue(Verbose) ? Terminal.Say : null,
        };
        WritablePaths.CheckImport(
            options.Folder,
            Imports.ByName.Values.Select(import => import.RecordsFolder).OfType<string>().Append("authorities")
        );
        if (result.GetValue(Report) is { } file)
        {
            WritablePaths.CheckReport(Report.Name, file, (To.Name, options.Folder));
        }

        var report = new Terminal().FollowShare("import", show =>
            ImportFlow.Run(result.GetValue(SourceKind)!, options with { Show = show })
        );
        foreach (var line in report.Lines(Explanations.Shown))
        {
            Terminal.Print(Messages.Line(line));
        }

        if (result.GetValue(Report) is { } path)
        {
            ReportFile.Write(path, stream => report.WriteJson(stream, Explanations.ByCode));
        }

        return report.IsSuccess ? 0 : 1;
    }

    private static TableOptions TableOptionsOf(ParseResult result) =>
        new()
        {
            Kind = result.GetValue(TableKind),
            Authority = result.GetValue(TableAuthority),
            Licence = result.GetValue(TableLicence),
            Map = result.GetValue(TableMap),
            MapOut = result.GetValue(TableMapOut),
            Said = Messages.Line,
            Create = result.GetValue(TableCreate),
            LeaveOut = result.GetValue(TableLeaveOut),
        };
}

using StaticPublication.Importing.Output;

namespace StaticPublication.Importing.Questions;

/// <summary>Reads the questions of all files of an import into records, and accounts for every file.</summary>
internal sealed class QuestionForms(ImportOptions options, ImportReport report, RecordSpool spool)
{
    private bool isWhole;

    /// <summary>Reads all files in each form in turn, the fullest first. A question that an earlier form has stated is not read again from
    /// a later one. Without a file of the fullest form, which states all questions there are, earlier imports complete the
    /// records.</summary>
    /// <exception cref="ImportRefusedException">No record could be read.</exception>
    public void Read(IReadOnlyList<QuestionForm> forms, QuestionRecord writer, Chamber chamber)
    {
        ReadFiles(forms, writer);
        Imports.RequireRecords(spool.Count, options);
        foreach (var (kind, state) in spool.States())
        {
            report.Count(kind, state);
        }

        if (!isWhole)
        {
            new EarlierRecords(spool.Folder, spool, chamber, report).Complete();
        }
    }

    private void ReadFiles(IReadOnlyList<QuestionForm> forms, QuestionRecord writer)
    {
        var progress = new ImportProgress(options.Sources, options.Limits, options.Show);
        // By their rank, because files of two sources may have one name.
        var (claimed, unclaimed) = (new HashSet<int>(), new SortedDictionary<int, string>());
        foreach (var form in forms)
        {
            var earlier = spool.Count;
            foreach (var (rank, file) in SourceFile.In(options.Sources, options.Limits).Index())
            {
                if (claimed.Contains(rank))
                {
                    continue;
                }

                if (form(file) is not { } found)
                {
                    unclaimed[rank] = file.Name;
                    continue;
                }

                claimed.Add(rank);
                isWhole |= form == forms[0];
                unclaimed.Remove(rank);
                var count = Add(file, found.Questions, writer, earlier);
                options.Log?.Invoke($"{file.Name}: {found.Format}, {count} questions");
                progress.Done(file, spool.Count);
            }
        }

        report.Files = claimed.Count + unclaimed.Count;
        foreach (var name in unclaimed.Values)
        {
            report.LeaveOut(name, options.Log);
        }
    }

    private int Add(SourceFile file, IEnumerable<OfficialQuestion> questions, QuestionRecord writer, int earlier)
    {
        var count = 0;
        foreach (var question in questions)
        {
            count++;
            if (spool.IsAmong(question.Id, earlier))
            {
                report.Add(ImportFindings.Fuller, question.Id, file.Name);
                continue;
            }

            var (json, place) = writer.Write(question);
            if (!spool.Add(place, json))
            {
                report.Add(ImportFindings.Duplicate, question.Id, file.Name);
            }
        }

        return count;
    }
}

using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace DiscordAH.Infrastructure.Sources;

/// <summary>A CSV document read row by row, never held. What no reader should guess at refuses the whole document: wrong columns, a row cut off at the end.</summary>
internal sealed class CsvTable : IDisposable
{
    // Rows that make no sense, of all, from which the whole document is not believed.
    private const double MostRejected = 0.10;
    private const int LongestField = 64 * 1024;

    private readonly CsvParser _parser;
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);
    private int _width;
    private bool _isBad;
    private bool _lastWasShort;

    private CsvTable(Stream body)
    {
        _parser = new CsvParser(new StreamReader(body, Encoding.UTF8), new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            MaxFieldSize = LongestField,
            BadDataFound = _ => _isBad = true,
        });
    }

    /// <summary>Rows read that had all their fields.</summary>
    public int Rows { get; private set; }

    /// <summary>Rows that made no sense: broken by themselves, or called so by <see cref="Reject"/>.</summary>
    public int Rejected { get; private set; }

    /// <summary>Reads the header.</summary>
    public static async Task<CsvTable> OpenAsync(Stream body)
    {
        var table = new CsvTable(body);
        if (!await table.NextAsync() || table._isBad) throw new SourceDocumentException("It is empty or no CSV.");
        table._width = table._parser.Count;
        for (var i = 0; i < table._width; i++) table._columns.TryAdd(table._parser[i].Trim(), i);
        return table;
    }

    /// <summary>A column under one of its names.</summary>
    public int Column(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (_columns.TryGetValue(name, out var column)) return column;
        throw new SourceDocumentException($"It has no column {names[0]}.");
    }

    /// <summary>A column under its name; null when there is none.</summary>
    public int? Optional(string name) => _columns.TryGetValue(name, out var column) ? column : null;

    /// <summary>Goes to the next row that has all its fields.</summary>
    public async Task<bool> ReadAsync(CancellationToken ct)
    {
        while (true)
        {
            ct.ThrowIfCancellationRequested();
            _isBad = false;
            if (!await NextAsync())
            {
                End();
                return false;
            }

            _lastWasShort = _parser.Count < _width;
            if (!_isBad && _parser.Count == _width)
            {
                Rows++;
                return true;
            }

            Rejected++;
        }
    }

    /// <summary>The row's text in a column.</summary>
    public string Text(int column) => _parser[column];

    /// <summary>The row's whole number in a column; false when it is none. Empty is 0.</summary>
    public bool TryNumber(int column, out long number)
    {
        var text = _parser[column].AsSpan().Trim();
        number = 0;
        return text.IsEmpty || long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Calls the row just read senseless.</summary>
    public void Reject()
    {
        Rows--;
        Rejected++;
    }

    public void Dispose() => _parser.Dispose();

    private async Task<bool> NextAsync()
    {
        try
        {
            return await _parser.ReadAsync();
        }
        catch (CsvHelperException exception)
        {
            // Its message quotes the document.
            throw new SourceDocumentException("It is no CSV, or a field of it is longer than any should be.", exception);
        }
    }

    private void End()
    {
        if (_lastWasShort || _isBad) throw new SourceDocumentException("It is cut off: its last row is not whole.");
        if (Rows == 0) throw new SourceDocumentException("It has no rows.");
        if (Rejected > (Rows + Rejected) * MostRejected)
            throw new SourceDocumentException(string.Create(CultureInfo.InvariantCulture, $"{Rejected:N0} of its {Rows + Rejected:N0} rows make no sense."));
    }
}

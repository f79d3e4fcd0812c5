namespace DiscordAH.Domain.Alerts;

/// <summary>Cuts typed text into tokens.</summary>
internal static class ConditionLexer
{
    private const string Signs = "()<>%+-";

    public static List<ConditionToken> Read(string text)
    {
        var tokens = new List<ConditionToken>();
        for (var i = 0; i < text.Length;)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                i++;
                continue;
            }

            var length = Length(text.AsSpan(i));
            tokens.Add(Token(text.Substring(i, length)));
            i += length;
        }

        return tokens;
    }

    private static int Length(ReadOnlySpan<char> rest)
    {
        if (char.IsAsciiDigit(rest[0])) return NumberLength(rest);
        var length = 1;
        if (char.IsLetter(rest[0]))
        {
            while (length < rest.Length && char.IsLetter(rest[length])) length++;
            return length;
        }

        return rest.Length > 1 && ((rest[0] is '<' or '>' && rest[1] == '=') || (rest[0] is '&' or '|' && rest[1] == rest[0])) ? 2 : 1;
    }

    // Separators only where thousands are: "1,5" is a number and a comma, which nobody understands, not fifteen.
    private static int NumberLength(ReadOnlySpan<char> rest)
    {
        var length = Digits(rest);
        while (length < rest.Length && rest[length] == ',' && Digits(rest[(length + 1)..]) == 3) length += 4;
        if (length < rest.Length && rest[length] == '.' && Digits(rest[(length + 1)..]) is var decimals and > 0) length += 1 + decimals;
        return length;
    }

    private static int Digits(ReadOnlySpan<char> rest)
    {
        var count = 0;
        while (count < rest.Length && char.IsAsciiDigit(rest[count])) count++;
        return count;
    }

    private static ConditionToken Token(string typed)
    {
        if (char.IsAsciiDigit(typed[0])) return new(ConditionToken.Sort.Number, typed.Replace(",", "", StringComparison.Ordinal), typed);
        if (typed is "×") return new(ConditionToken.Sort.Word, "x", typed);
        if (typed is "&" or "&&") return new(ConditionToken.Sort.Word, "and", typed);
        if (typed is "|" or "||") return new(ConditionToken.Sort.Word, "or", typed);
        if (char.IsLetter(typed[0])) return new(ConditionToken.Sort.Word, typed.ToLowerInvariant(), typed);
        var sign = typed switch { "<=" or "≤" => "<", ">=" or "≥" => ">", "−" or "–" => "-", _ => typed };
        if (sign.Length > 1 || !Signs.Contains(sign[0], StringComparison.Ordinal)) throw new ConditionFault($"I do not understand \"{typed}\". Say it like: price below 1,200g and new low of 30 days.");
        return new(ConditionToken.Sort.Sign, sign, typed);
    }
}

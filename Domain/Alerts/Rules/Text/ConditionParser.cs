namespace DiscordAH.Domain.Alerts;

/// <summary>Reads "and", "or" and parentheses; what stands between them is read by <see cref="LimitReader"/>.</summary>
internal sealed class ConditionParser(List<ConditionToken> tokens)
{
    private int _next;

    public AlertCondition Parse()
    {
        var condition = Any(0);
        if (_next < tokens.Count) throw new ConditionFault("There is a \")\" without its \"(\". Say it like: price below 45g and (new low of 30 days or 30% below median of 14 days).");
        return condition;
    }

    private AlertCondition Any(int depth)
    {
        List<AlertCondition> parts = [All(depth)];
        while (Takes("or")) parts.Add(All(depth));
        return parts.Count == 1 ? parts[0] : Joined(new AnyOf(parts), parts.Count);
    }

    private AlertCondition All(int depth)
    {
        List<AlertCondition> parts = [Part(depth)];
        while (Takes("and")) parts.Add(Part(depth));
        return parts.Count == 1 ? parts[0] : Joined(new AllOf(parts), parts.Count);
    }

    private AlertCondition Part(int depth)
    {
        if (!Takes("(")) return Limit();
        if (depth > 2 * ConditionText.MostDepth) throw TooDeep();
        var inner = Any(depth + 1);
        if (!Takes(")")) throw new ConditionFault("There is a \"(\" without its \")\". Say it like: price below 45g and (new low of 30 days or 30% below median of 14 days).");
        return inner;
    }

    private AlertCondition Limit()
    {
        var start = _next;
        while (_next < tokens.Count && !(tokens[_next] is { Kind: not ConditionToken.Sort.Number, Text: "and" or "or" or "(" or ")" })) _next++;
        if (_next > start) return LimitReader.Read(tokens.GetRange(start, _next - start));
        var before = start > 0 ? $"after \"{tokens[start - 1].Typed}\"" : $"before \"{tokens[start].Typed}\"";
        throw new ConditionFault($"Something is missing {before}. Say it like: price below 45g or new low of 30 days.");
    }

    private static AlertCondition Joined(AlertCondition join, int parts)
    {
        if (parts > ConditionText.MostParts) throw new ConditionFault($"There are {parts} parts joined; {ConditionText.MostParts} are the most. Make two alerts of it.");
        return join.Depth() <= ConditionText.MostDepth ? join : throw TooDeep();
    }

    private static ConditionFault TooDeep() => new($"More than {ConditionText.MostDepth} joins stand within each other. Make it simpler: price below 45g and (new low of 30 days or 30% below median of 14 days).");

    private bool Takes(string text)
    {
        if (_next >= tokens.Count || !tokens[_next].Is(text)) return false;
        _next++;
        return true;
    }
}
